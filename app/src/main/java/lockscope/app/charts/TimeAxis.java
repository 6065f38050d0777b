package lockscope.app.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lockscope.app.timeline.Ruler;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// An axis of times, with the marks that the timeline's ruler has.
final class TimeAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final double APART = 8;

    private final transient Viewport view;
    private final transient Words words;

    TimeAxis(Viewport view, Words words) {
        this.view = view;
        this.words = words;
        setAutoRange(false);
        setRange((double) view.fromNanos(), (double) view.toNanos());
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        for (Ruler.Mark mark : Ruler.marks(view, Math.max(1, area.getWidth()), words)) {
            double x = valueToJava2D((double) mark.nanos(), area, edge);
            double half = ChartLook.SMALL.width(mark.label()) / 2;
            boolean fits = x - half >= free;
            ticks.add(new NumberTick(
                    (double) mark.nanos(), fits ? mark.label() : "", TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
            free = fits ? x + half + APART : free;
        }
        return ticks;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof TimeAxis axis && axis.view.equals(view);
    }

    @Override
    public int hashCode() {
        return view.hashCode();
    }
}
