package lockscope.app.charts;

import java.util.List;
import lockscope.app.figure.Figure;

/// A chart as a figure.
///
/// @param panels the parts of it, one for each strategy
public record Drawing(Figure figure, List<ChartPanel> panels) {
    public Drawing {
        panels = List.copyOf(panels);
    }
}
