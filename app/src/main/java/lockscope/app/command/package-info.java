/// What a user can do in the window: one catalogue from which keys, menus, palette and tooltips are made.
@NullMarked
package lockscope.app.command;

import org.jspecify.annotations.NullMarked;
