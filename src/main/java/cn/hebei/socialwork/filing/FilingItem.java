package cn.hebei.socialwork.filing;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an authority wants supplied (P2).
 *
 * @param round which return it stood in, from one
 * @param no its place in that list, from one
 * @param what what is to be supplied
 * @param answer what the county says to it, or null before it has answered
 */
record FilingItem(int round, int no, String what, @Nullable String answer) {}
