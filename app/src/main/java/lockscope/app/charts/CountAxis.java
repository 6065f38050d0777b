package lockscope.app.charts;

import org.jfree.chart.axis.NumberAxis;

/// Axes of counts.
final class CountAxis {
    private CountAxis() {}

    /// From 0 to that count, at whole numbers.
    static NumberAxis of(long most) {
        NumberAxis axis = new NumberAxis();
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setRange(0, (double) Math.max(1, most));
        return axis;
    }
}
