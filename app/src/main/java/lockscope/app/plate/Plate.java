package lockscope.app.plate;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Box;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.TextLines;
import lockscope.app.figure.Type;
import lockscope.app.session.Experiment;
import lockscope.app.theme.Theme;
import lockscope.app.words.Words;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Program;

/// Lays a figure out for its sheet, from the top: title, legend, picture, legend, the line that says what was run.
public final class Plate {
    private static final double MARGIN = 8;
    private static final double TITLE = 24;
    private static final double LINE = 15;
    /// What the last line keeps free above it.
    private static final double APART = 4;

    private final Exhibit exhibit;
    private final FigureRequest.Layout layout;
    private final Sheet sheet;
    private final Words words;
    private final Content content;
    private final List<Mark> marks = new ArrayList<>();
    private final double width;
    private final double least;

    /// @param least the least height
    private Plate(Exhibit exhibit, double least) {
        this.least = least;
        this.exhibit = exhibit;
        this.sheet = exhibit.sheet();
        this.words = exhibit.words();
        layout = exhibit.request().layout();
        content = exhibit.content();
        width = sheet.width() - 2 * MARGIN;
    }

    /// The figure, in pixels of the sheet; it fills a sheet of fixed height.
    ///
    /// @throws Unshowable when these runs do not have what is wanted
    public static Figure of(Experiment experiment, FigureRequest request, Sheet sheet, Words words) {
        return new Plate(Exhibit.of(experiment, request, sheet, words), 0).figure();
    }

    /// The figures of the request's frames, all of one size; each is drawn when it is asked for.
    ///
    /// @throws Unshowable when these runs do not have what is wanted
    public static List<Figure> frames(Experiment experiment, FigureRequest request, Sheet sheet, Words words) {
        if (request.view() == FigureRequest.View.WATERFALL) {
            throw new Unshowable("a waterfall cannot build up: its steps are others at each moment");
        }
        FigureRequest settled = Exhibit.of(experiment, request, sheet, words).settled();
        List<Exhibit> exhibits = new ArrayList<>();
        double tallest = 0;
        for (long time : request.frames().times()) {
            Exhibit exhibit = Exhibit.of(experiment, settled.frame(time), sheet, words);
            if (request.view() == FigureRequest.View.LISTING && !sheet.isSlide()) {
                tallest = Math.max(tallest, new Plate(exhibit, 0).figure().height());
            }
            exhibits.add(exhibit);
        }
        return new Row(exhibits, tallest);
    }

    /// Figures that are drawn when they are asked for, and not kept: a thousand of them would fill the memory.
    private static final class Row extends AbstractList<Figure> {
        private final List<Exhibit> exhibits;
        private final double height;

        Row(List<Exhibit> exhibits, double height) {
            this.exhibits = exhibits;
            this.height = height;
        }

        @Override
        public Figure get(int index) {
            return new Plate(exhibits.get(index), height).figure();
        }

        @Override
        public int size() {
            return exhibits.size();
        }
    }

    private Figure figure() {
        double y = MARGIN + title();
        List<String> seed = layout.seedLine() ? seedLines() : List.of();
        double below = (seed.isEmpty() ? 0 : seed.size() * LINE + APART) + MARGIN;
        boolean inside = layout.legend() == FigureRequest.Legend.INSIDE;
        Body body = body(sheet.isSlide() ? sheet.height() - y - below : 0, inside ? 4 : 6);
        Figure legend = body.legend();
        Figure picture = body.picture();
        double legendHeight = body.legendHeight();
        if (inside) {
            place(legend, y);
            y += legendHeight;
        }
        place(picture, y);
        y += picture.height();
        if (!sheet.isSlide()) {
            y = Math.max(y, least - below - (inside ? 0 : legendHeight));
        }
        if (!inside && legendHeight > 0) {
            y = sheet.isSlide() ? sheet.height() - below - legendHeight : y;
            place(legend, y + 4);
            y += legendHeight;
        }
        y = (sheet.isSlide() ? sheet.height() - below : y) + (seed.isEmpty() ? 0 : APART);
        Type type = Type.text(Type.SMALLEST);
        for (String line : seed) {
            Sketch sketch = new Sketch();
            sketch.text(Tag.of("seed"), 0, 11, line, type, Paint.FAINT);
            place(sketch.figure(width, LINE), y);
            y += LINE;
        }
        double height = sheet.isSlide() ? sheet.height() : y + MARGIN;
        marks.addFirst(new Box(Tag.of("page"), 0, 0, sheet.width(), height, 0, Skin.filled(Paint.fill(Role.PANEL))));
        return new Figure(sheet.width(), height, marks);
    }

    /// @param apart what is left free between them
    private record Body(Figure picture, Figure legend, double apart) {
        double legendHeight() {
            return legend.height() == 0 ? 0 : legend.height() + apart;
        }
    }

    /// The picture and its legend; where the height is fixed, the picture makes room for the legend.
    ///
    /// @param room for both; 0 when it is free
    private Body body(double room, double apart) {
        Figure none = new Figure(width, 0, List.of());
        Body body = new Body(content.of(width, room), none, apart);
        if (layout.legend() == FigureRequest.Legend.NONE) {
            return body;
        }
        body = new Body(body.picture(), legend(body.picture(), room), apart);
        if (room == 0 || body.legendHeight() == 0) {
            return body;
        }
        double left = room - body.legendHeight();
        Figure picture = content.of(width, left);
        return new Body(picture, legend(picture, left), apart);
    }

    private Figure legend(Figure picture, double height) {
        return Legend.of(content.roles(picture, height), width, words);
    }

    private void place(Figure part, double y) {
        boolean outlined = layout.theme() == Theme.Kind.PRINT;
        marks.addAll(new Placement(MARGIN, y, sheet.thinnest(), outlined).of(part.marks()));
    }

    private double title() {
        if (layout.title().equals(FigureRequest.NO_TITLE)) {
            return 0;
        }
        Type type = Type.bold(sheet.isSlide() ? 18 : 13.5);
        String text = layout.title().isEmpty() ? program().scenarioTitle() : layout.title();
        Sketch sketch = new Sketch();
        sketch.text(Tag.of("title"), 0, type.size(), type.fit(text, width), type, Paint.TEXT);
        place(sketch.figure(width, TITLE), MARGIN);
        return type.size() + (sheet.isSlide() ? 16 : 10);
    }

    private Program program() {
        return exhibit.experiment().runs().getFirst().program();
    }

    private List<String> seedLines() {
        MachineSpec machine = program().machine();
        String rcu = words.say(machine.preemptibleRcu() ? "status.rcu.preemptible" : "status.rcu.sched");
        String cpus = words.count("plate.cpus", machine.cpus());
        String text = words.say("plate.seed", program().scenario(), machine.seed(), cpus, machine.hz(), rcu);
        return TextLines.of(text, Type.text(Type.SMALLEST), width);
    }
}
