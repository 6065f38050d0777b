package lockscope.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import lockscope.app.export.FigureFormat;
import lockscope.app.moment.SavedMoment;
import lockscope.app.plate.FigureRequest;
import lockscope.app.plate.LanePattern;
import lockscope.app.plate.Sheet;
import lockscope.app.plate.ViewName;
import lockscope.app.theme.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lockscope figure`: a picture of an experiment for paper or slides.
@Command(
        name = "figure",
        mixinStandardHelpOptions = true,
        description = {
            "Draw an experiment for a paper or a slide.",
            "What is drawn is laid out anew for its width: text is at least 7 pt in print and 1/50 of the height on",
            "slides; what does not fit is left out, with a note. A figure carries its moment: given as SCENARIO,",
            "it is made anew, in another form if the options say so."
        },
        footer = {
            "",
            "Examples:",
            "  lockscope figure unshare-storm -s net_mutex,pernet_ops_rwsem --out storm.pdf",
            "  lockscope figure unshare-storm -s net_mutex --from 8ms --to 40ms --width 88mm --theme print --out f.svg",
            "  lockscope figure unshare-storm -s net_mutex,pernet_ops_rwsem --view compare --at 13ms --width slide"
                    + " --out s.png",
            "  lockscope figure storm.pdf --theme print --out storm.svg",
        })
final class FigureCommand implements Callable<Integer> {
    private static final int MOST_SCALE = 4;
    private static final int PRINT_SCALE = 4;
    private static final int SLIDE_SCALE = 2;

    private final Console console;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "Name or path of a scenario, a .lockscope file, or a figure of Lockscope's.")
    String subject = "";

    @Option(
            names = {"-s", "--strategies"},
            split = ",",
            paramLabel = "A[,B]",
            description = "Strategies, by name or path.")
    List<String> strategies = new ArrayList<>();

    @Mixin
    Settings settings = new Settings();

    @Option(names = "--view", paramLabel = "VIEW", description = "What is drawn: " + ViewName.EXPECTED + ".")
    @Nullable
    String view;

    @Option(names = "--from", paramLabel = "T", description = "Where the range begins, such as 8ms.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "T", description = "Where it ends.")
    @Nullable
    String to;

    @Option(names = "--at", paramLabel = "T", description = "The moment: of the stage, and marked on the lanes.")
    @Nullable
    String at;

    @Option(
            names = "--frames",
            split = ",",
            paramLabel = "T1,T2..",
            description =
                    "A row of figures with the same axes, lanes and size that build up; numbered files, or pages.")
    List<String> frames = new ArrayList<>();

    @Option(
            names = "--width",
            paramLabel = "WIDTH",
            description = "slide (16:9), a4 (170 mm), column (88 mm), or millimetres such as 88mm.")
    @Nullable
    String width;

    @Option(names = "--lanes", paramLabel = "REGEX", description = "Only lanes whose name matches.")
    @Nullable
    String lanes;

    @Option(names = "--label", paramLabel = "NAME=TEXT", description = "Another name for a lane.")
    Map<String, String> labels = new LinkedHashMap<>();

    @Option(names = "--title", paramLabel = "TEXT", description = "The title; none for none.")
    @Nullable
    String title;

    @Option(names = "--legend", paramLabel = "WHERE", description = "${COMPLETION-CANDIDATES}.")
    FigureRequest.@Nullable Legend legend;

    @Option(names = "--seed-line", paramLabel = "on|off", description = "The line that says what was run.")
    @Nullable
    String seedLine;

    @Option(names = "--theme", paramLabel = "THEME", description = "${COMPLETION-CANDIDATES}; print is safe in greys.")
    Theme.@Nullable Kind theme;

    @Option(names = "--scale", paramLabel = "1..4", description = "Pixels of a PNG for each of 96 an inch.")
    int scale;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = {
                "Where to; may be given several times. The name chooses the format: .svg .png .pdf,",
                ".txt caption and alternative text, .tex caption."
            })
    List<Path> out = new ArrayList<>();

    FigureCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (Path file : out) {
            if (FigureFormat.of(file) == null) {
                throw new Loading.BadInput(
                        "--out: found '" + file + "', expected a name that ends in one of " + FigureFormat.endings());
            }
        }
        Figures figures = new Figures(settings.all(), strategies);
        SavedMoment moment = figures.moment(subject, this::request);
        List<Long> times =
                frames.stream().map(time -> Times.parse("--frames", time)).toList();
        for (Path file : figures.write(moment, times, out, scale(moment))) {
            console.say(file.toString());
        }
        return ExitCode.YES;
    }

    private int scale(SavedMoment moment) {
        if (scale < 0 || scale > MOST_SCALE) {
            throw new Loading.BadInput("--scale: found " + scale + ", expected 1 to " + MOST_SCALE);
        }
        Sheet sheet = Sheet.of(moment.figure().layout().width());
        return scale > 0 ? scale : sheet != null && sheet.isSlide() ? SLIDE_SCALE : PRINT_SCALE;
    }

    /// What the options ask for; where they say nothing, what was there before.
    private FigureRequest request(FigureRequest before) {
        ViewName name = view == null ? new ViewName(before.view(), before.detail()) : ViewName.of(view);
        if (name == null) {
            throw new Loading.BadInput("--view: found '" + view + "', expected one of " + ViewName.EXPECTED);
        }
        FigureRequest.Layout layout = before.layout();
        String wide = width == null ? layout.width() : width;
        if (Sheet.of(wide) == null) {
            throw new Loading.BadInput(
                    "--width: found '" + wide + "', expected slide, a4, column or 50mm to 1200mm, such as 88mm");
        }
        if (seedLine != null && !seedLine.equals("on") && !seedLine.equals("off")) {
            throw new Loading.BadInput("--seed-line: found '" + seedLine + "', expected on or off");
        }
        FigureRequest.Range range = new FigureRequest.Range(
                time("--from", from, before.range().fromNanos()),
                time("--to", to, before.range().toNanos()),
                time("--at", at, before.range().atNanos()));
        if (range.toNanos() >= 0 && range.toNanos() <= Math.max(0, range.fromNanos())) {
            throw new Loading.BadInput("--to: found a time that is not after --from");
        }
        return new FigureRequest(
                name.view(),
                name.detail(),
                range,
                new FigureRequest.Lanes(
                        pattern(lanes == null ? before.lanes().pattern() : lanes),
                        labels.isEmpty() ? before.lanes().labels() : labels),
                new FigureRequest.Layout(
                        wide.toLowerCase(Locale.ROOT),
                        title == null ? layout.title() : title,
                        legend == null ? layout.legend() : legend,
                        seedLine == null ? layout.seedLine() : seedLine.equals("on"),
                        theme == null ? layout.theme() : theme),
                before.callouts());
    }

    private static String pattern(String lanes) {
        try {
            new LanePattern(lanes).matches("");
            return lanes;
        } catch (PatternSyntaxException e) {
            throw new Loading.BadInput("--lanes: '" + lanes + "' is no regular expression: " + e.getDescription());
        }
    }

    private static long time(String option, @Nullable String text, long before) {
        return text == null ? before : Times.parse(option, text);
    }
}
