/**
 * The year of the township social-work stations: one package a step, and underneath them places,
 * days, people, rules, papers and the engine's glue. Here stands what is started: the application,
 * and the commands that run without it, to verify the audit chains and to make, keep and replace
 * keys.
 */
@NullMarked
package cn.hebei.socialwork;

import org.jspecify.annotations.NullMarked;
