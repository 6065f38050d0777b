package lockscope.app.plate;

import java.util.List;
import java.util.Set;
import lockscope.app.charts.ChartFigure;
import lockscope.app.charts.ChartKind;
import lockscope.app.charts.ChartModel;
import lockscope.app.charts.Span;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Role;
import lockscope.app.session.RunView;

/// A chart; its axes are those of the whole range, however little of it is shown.
record ChartContent(Exhibit exhibit) implements Content {
    private ChartKind kind() {
        ChartKind kind = ChartKind.of(exhibit.request().detail());
        return kind == null ? ChartKind.WAITS : kind;
    }

    @Override
    public Set<Role> roles(Figure picture, double height) {
        return kind() == ChartKind.HOLDS ? Set.of(Role.BUILDS, Role.WAITS_FOR_RCU) : Set.of();
    }

    @Override
    public Figure of(double width, double height) {
        List<RunView> runs = exhibit.experiment().runs();
        FigureRequest.Range range = exhibit.request().range();
        long from = Math.max(0, range.fromNanos());
        long to = range.toNanos() < 0 ? Long.MAX_VALUE : range.toNanos();
        ChartModel axes = ChartModel.of(kind(), runs, new Span(from, to, Long.MAX_VALUE));
        ChartModel shown = exhibit.horizonNanos() >= to
                ? axes
                : ChartModel.of(kind(), runs, new Span(from, to, exhibit.horizonNanos()));
        return ChartFigure.of(shown, axes, width, height, exhibit.words());
    }
}
