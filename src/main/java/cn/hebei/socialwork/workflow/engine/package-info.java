/** The glue itself: everything that imports the engine's own classes. Not for other modules. */
@NullMarked
package cn.hebei.socialwork.workflow.engine;

import org.jspecify.annotations.NullMarked;
