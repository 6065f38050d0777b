package lockscope.app.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lockscope.app.figure.Box;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.session.Experiment;
import lockscope.app.session.RunView;
import lockscope.app.stage.StageFigure;
import lockscope.app.theme.Theme;
import lockscope.app.timeline.TimelinePlate;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Program;

/// Lays a figure out for its sheet, from the top: title, legend, picture, legend, the line that says what was run.
public final class Plate {
    private static final double MARGIN = 8;
    private static final double TITLE = 24;
    private static final double LINE = 15;
    private static final double GAP = 10;
    /// A stage is so high for its width, where the height is free.
    private static final double NARROW_STAGE = 1.02;
    private static final double WIDE_STAGE = 0.62;
    private static final double WIDE = 700;
    private static final double TALLEST_TIMELINE = 1.15;
    /// The part of a comparison of fixed height that its stages take.
    private static final double STAGES = 0.53;

    private final Experiment experiment;
    private final FigureRequest request;
    private final Sheet sheet;
    private final Words words;
    private final List<Mark> marks = new ArrayList<>();
    private final double width;
    private final long horizon;

    private Plate(Experiment experiment, FigureRequest request, Sheet sheet, long horizon, Words words) {
        this.horizon = horizon;
        this.experiment = experiment;
        this.request = request;
        this.sheet = sheet;
        this.words = words;
        width = sheet.width() - 2 * MARGIN;
    }

    /// The figure, in pixels of the sheet; it fills a sheet of fixed height.
    public static Figure of(Experiment experiment, FigureRequest request, Sheet sheet, Words words) {
        return new Plate(experiment, request, sheet, Long.MAX_VALUE, words).figure();
    }

    /// One of a row of figures that build up: with the axes, lanes and size of the whole, it shows what has happened up
    /// to its time.
    public static Figure frame(Experiment experiment, FigureRequest request, long nanos, Sheet sheet, Words words) {
        return new Plate(experiment, request.at(nanos), sheet, nanos, words).figure();
    }

    private Figure figure() {
        double y = MARGIN + title();
        Figure legend = request.legend() == FigureRequest.Legend.NONE
                ? new Figure(width, 0, List.of())
                : Legend.of(roles(), width, words);
        List<String> seed = request.seedLine() ? seedLines() : List.of();
        double below = (seed.isEmpty() ? 0 : seed.size() * LINE) + MARGIN;
        boolean inside = request.legend() == FigureRequest.Legend.INSIDE;
        double legendHeight = legend.height() == 0 ? 0 : legend.height() + (inside ? 4 : 6);
        if (inside) {
            place(legend, y);
            y += legendHeight;
        }
        double room = sheet.isSlide() ? sheet.height() - y - below - (inside ? 0 : legendHeight) : 0;
        y += picture(y, room);
        if (!inside && legendHeight > 0) {
            y = sheet.isSlide() ? sheet.height() - below - legendHeight : y;
            place(legend, y + 4);
            y += legendHeight;
        }
        Type type = Type.text(Type.SMALLEST);
        for (String line : seed) {
            Sketch sketch = new Sketch();
            sketch.text(Tag.of("seed"), 0, 11, line, type, Paint.FAINT);
            place(sketch.figure(width, LINE), sheet.isSlide() ? sheet.height() - below : y);
            y += LINE;
        }
        double height = sheet.isSlide() ? sheet.height() : y + MARGIN;
        marks.addFirst(new Box(Tag.of("page"), 0, 0, sheet.width(), height, 0, Skin.filled(Paint.fill(Role.PANEL))));
        return new Figure(sheet.width(), height, marks);
    }

    private void place(Figure part, double y) {
        place(part, 0, y);
    }

    private void place(Figure part, double x, double y) {
        marks.addAll(
                new Placement(MARGIN + x, y, sheet.thinnest(), request.theme() == Theme.Kind.PRINT).of(part.marks()));
    }

    private double title() {
        if (request.title().equals(FigureRequest.NO_TITLE)) {
            return 0;
        }
        Type type = Type.bold(sheet.isSlide() ? 18 : 13.5);
        String text = request.title().isEmpty() ? program().scenarioTitle() : request.title();
        Sketch sketch = new Sketch();
        sketch.text(Tag.of("title"), 0, type.size(), type.fit(text, width), type, Paint.TEXT);
        place(sketch.figure(width, TITLE), MARGIN);
        return type.size() + (sheet.isSlide() ? 16 : 10);
    }

    private Program program() {
        return experiment.runs().getFirst().program();
    }

    private List<String> seedLines() {
        MachineSpec machine = program().machine();
        String rcu = words.say(machine.preemptibleRcu() ? "status.rcu.preemptible" : "status.rcu.sched");
        String text = words.say("plate.seed", program().scenario(), machine.seed(), machine.cpus(), machine.hz(), rcu);
        return Wrapping.of(text, Type.text(Type.SMALLEST), width);
    }

    private Viewport range() {
        long from = Math.max(0, request.fromNanos());
        long to = request.toNanos() < 0 ? experiment.endNanos() : request.toNanos();
        return new Viewport(from, Math.max(from + 1, to));
    }

    private long at() {
        return request.atNanos() < 0 ? range().fromNanos() + range().span() / 2 : request.atNanos();
    }

    private Set<Role> roles() {
        return switch (request.view()) {
            case TIMELINE, COMPARE -> TimelinePlate.roles(experiment.timeline(), lanes(width, Double.MAX_VALUE), words);
            case STAGE -> Set.of();
        };
    }

    private TimelinePlate.Request lanes(double lanesWidth, double height) {
        Viewport view = range();
        LanePattern wanted = new LanePattern(request.lanes());
        List<Long> waited = experiment.runs().stream()
                .map(run -> run.waitedUntil(Math.min(horizon, view.toNanos())) - run.waitedUntil(view.fromNanos()))
                .toList();
        return new TimelinePlate.Request(
                view,
                request.view() == FigureRequest.View.COMPARE ? at() : request.atNanos(),
                horizon,
                wanted::matches,
                request.labels(),
                waited,
                lanesWidth,
                Math.min(height, 100_000));
    }

    /// @param room the height to fill, 0 when it is free
    private double picture(double y, double room) {
        return switch (request.view()) {
            case TIMELINE -> timeline(y, room > 0 ? room : width * TALLEST_TIMELINE);
            case STAGE -> stages(y, room);
            case COMPARE -> compare(y, room);
        };
    }

    private double timeline(double y, double height) {
        Figure lanes = TimelinePlate.of(experiment.timeline(), lanes(width, height), words);
        place(lanes, y);
        return lanes.height();
    }

    private double compare(double y, double room) {
        double stages = stages(y, room > 0 ? room * STAGES : 0);
        double lanes = timeline(y + stages + GAP, room > 0 ? room - stages - GAP : width * 0.7);
        return stages + GAP + lanes;
    }

    /// The stages beside each other where there is room for it, else over each other.
    private double stages(double y, double room) {
        List<RunView> runs = experiment.runs();
        boolean beside = sheet.isSlide() || width / runs.size() >= 400;
        double each = beside ? (width - (runs.size() - 1) * 2 * GAP) / runs.size() : width;
        double free = each * (each >= WIDE ? WIDE_STAGE : NARROW_STAGE);
        double height = room > 0 ? (beside ? room : room / runs.size() - GAP) : free;
        double x = 0;
        double top = y;
        for (RunView run : runs) {
            place(StageFigure.titled(run.stageAt(at()), each, height, words), x, top);
            x += beside ? each + 2 * GAP : 0;
            top += beside ? 0 : height + GAP;
        }
        return beside ? height : top - y;
    }
}
