package lockscope.app.plate;

import java.util.Set;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Role;

/// What stands between title and legend.
interface Content {
    /// The states that it shows, for the legend.
    Set<Role> roles(double width);

    /// @param height to fill; 0 when it is free
    Figure of(double width, double height);
}
