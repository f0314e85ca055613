/** Migrations in Java: the tables whose scripts ship in other people's jars. */
@NullMarked
package cn.hebei.socialwork.schema;

import org.jspecify.annotations.NullMarked;
