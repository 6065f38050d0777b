package lockscope.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.moment.LivingFigure;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.theme.Theme;
import lockscope.app.window.Display;
import lockscope.app.window.LockscopeApplication;
import lockscope.app.window.OffScreen;
import lockscope.app.window.Start;
import lockscope.app.window.WindowPicture;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lockscope open`: the window on something.
@Command(
        name = "open",
        description = {
            "Open the window on a moment, a figure, a listing or a scenario.",
            "Without a display it says so and draws what the window would show to lockscope-open.png."
        },
        footer = {
            "",
            "Examples:",
            "  lockscope open unshare-storm --strategies net_mutex,pernet_ops_rwsem --at 13ms",
            "  lockscope open talk.lockscope --present",
            "  lockscope open figure.pdf",
            "  lockscope open --lesson 5",
        })
final class OpenCommand implements Callable<Integer> {
    private static final Path PICTURE = Path.of("lockscope-open.png");
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final List<String> CARRIERS = List.of(".lockscope", ".png", ".svg", ".pdf");

    private final Console console;

    @Mixin
    Help help = new Help();

    @Parameters(
            paramLabel = "FILE|SCENARIO",
            arity = "0..1",
            description = "A .lockscope file, a figure, a listing, or the name of a scenario.")
    String subject = "";

    @Option(
            names = {"-s", "--strategies"},
            split = ",",
            paramLabel = "A[,B[,C]]",
            description = "Strategies, by name; those that the scenario wants compared when none is given.")
    List<String> strategies = new ArrayList<>();

    @Option(names = "--at", paramLabel = "T", description = "The moment, such as 13ms.")
    @Nullable
    String at;

    @Option(names = "--present", description = "In the layout for a talk.")
    boolean present;

    @Option(names = "--theme", paramLabel = "THEME", description = "${COMPLETION-CANDIDATES}.")
    Theme.@Nullable Kind theme;

    @Option(names = "--lesson", paramLabel = "N", description = "A lesson, by number or name.")
    String lesson = "";

    OpenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Start start = new Start(subject, strategies, at == null ? -1 : Times.parse("--at", at), present, theme, lesson);
        check();
        if (Display.isThere()) {
            LockscopeApplication.open(start);
            return ExitCode.YES;
        }
        Words words = new Words(Locale.ROOT);
        String what = subject.isEmpty() ? lesson : subject;
        console.err().println(words.say("open.no-display", what, PICTURE.toAbsolutePath()));
        try {
            String told = OffScreen.perform(() -> {
                WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), words), words);
                picture.layout(WIDTH, HEIGHT);
                picture.open(start).write(PICTURE, WIDTH, HEIGHT);
                return picture.told();
            });
            if (!told.isEmpty()) {
                console.complain(told);
                return ExitCode.BAD_INPUT;
            }
        } catch (IOException e) {
            throw new Loading.BadInput("cannot write " + PICTURE.toAbsolutePath() + ": " + e.getMessage());
        }
        return ExitCode.YES;
    }

    /// What is wrong is said before a window opens.
    private void check() {
        Loading loading = new Loading();
        if (CARRIERS.stream().anyMatch(subject.toLowerCase(Locale.ROOT)::endsWith)) {
            LivingFigure.readAll(Path.of(subject));
        } else if (!subject.isEmpty()) {
            loading.any(subject);
        } else if (lesson.isEmpty()) {
            throw new Loading.BadInput("expected a file, the name of a scenario, or --lesson");
        }
        strategies.forEach(loading::strategy);
        if (strategies.size() > Setup.MOST_PANES) {
            throw new Loading.BadInput("--strategies: found " + strategies.size() + " strategies, expected at most "
                    + Setup.MOST_PANES + ": more are not shown beside each other");
        }
    }
}
