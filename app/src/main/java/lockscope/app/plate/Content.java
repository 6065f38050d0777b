package lockscope.app.plate;

import java.util.Set;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Role;

/// What stands between title and legend.
interface Content {
    /// The states that need a legend; the same for each of a row of figures that build up.
    ///
    /// @param picture what [#of] made of it
    /// @param height that was filled; 0 when it was free
    Set<Role> roles(Figure picture, double height);

    /// @param height to fill; 0 when it is free
    Figure of(double width, double height);
}
