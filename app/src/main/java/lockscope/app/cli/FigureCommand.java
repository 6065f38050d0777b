package lockscope.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import lockscope.app.export.FigureFormat;
import lockscope.app.moment.SavedMoment;
import lockscope.app.plate.FigureRequest;
import lockscope.app.plate.LanePattern;
import lockscope.app.plate.ViewName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lockscope figure`: a picture of an experiment for paper or slides.
@Command(
        name = "figure",
        customSynopsis = "lockscope figure SCENARIO|FIGURE [-s A,B] [OPTIONS] --out FILE",
        mixinStandardHelpOptions = true,
        description = "Draw an experiment for a paper or a slide. What is drawn is laid out anew for "
                + "its width: text is at least 7 pt in print and 1/50 of the height on slides; what "
                + "does not fit is left out, with a note. A figure carries its moment: given as "
                + "SCENARIO, it is made anew, in another form if the options say so.",
        footer = {
            "",
            "Examples:",
            "  lockscope figure unshare-storm -s net_mutex,pernet_ops_rwsem --out storm.pdf",
            "  lockscope figure unshare-storm -s net_mutex --from 8ms --to 40ms \\",
            "      --width 88mm --theme print --out storm.svg",
            "  lockscope figure unshare-storm -s net_mutex,pernet_ops_rwsem \\",
            "      --view compare --at 13ms --width slide --out storm.png",
            "  lockscope figure unshare-storm -s net_mutex,pernet_ops_rwsem \\",
            "      --view compare --to 14ms --width slide --out storm.apng",
            "  lockscope figure unshare-storm -s net_mutex --frames events:handover --width slide --out s.pdf",
            "  lockscope figure storm.pdf --theme print --out storm.svg",
        })
final class FigureCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "Name or path of a scenario, a .lockscope file, or a figure of Lockscope's.")
    String subject = "";

    @Option(
            names = {"-s", "--strategies"},
            split = ",",
            paramLabel = "A[,B]",
            hideParamSyntax = true,
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

    @Mixin
    FrameChoice frames = new FrameChoice();

    @Mixin
    CalloutOption callouts = new CalloutOption();

    @Mixin
    PageOptions page = new PageOptions();

    @Option(names = "--lanes", paramLabel = "REGEX", description = "Only lanes whose name matches.")
    @Nullable
    String lanes;

    @Option(names = "--label", paramLabel = "NAME=TEXT", description = "Another name for a lane.")
    Map<String, String> labels = new LinkedHashMap<>();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "Where to; may be given several times. The name chooses the format: .svg .png "
                    + ".pdf, .gif .apng move, .txt caption and alternative text, .tex caption.")
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
        boolean moves = out.stream().map(FigureFormat::of).anyMatch(format -> format != null && format.moves());
        int scale = page.scale(moment.figure().layout(), moves);
        for (Path file : figures.write(moment, frames, callouts, out, scale)) {
            console.say(file.toString());
        }
        return ExitCode.YES;
    }

    /// What the options ask for; where they say nothing, what was there before.
    private FigureRequest request(FigureRequest before) {
        ViewName name = view == null ? new ViewName(before.view(), before.detail()) : ViewName.of(view);
        if (name == null) {
            throw new Loading.BadInput("--view: found '" + view + "', expected one of " + ViewName.EXPECTED);
        }
        FigureRequest.Range range = new FigureRequest.Range(
                time("--from", from, before.range().fromNanos()),
                time("--to", to, before.range().toNanos()),
                time("--at", at, before.range().atNanos()),
                before.range().untilNanos());
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
                page.layout(before.layout()),
                before.callouts(),
                before.frames());
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
