package lockscope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.moment.FileKind;
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
        description = "Open the window on a moment, a figure, a listing or a scenario. Without a "
                + "display it says so and draws what the window would show to lockscope-open.png.",
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
        Words words = new Words(Locale.ROOT);
        check(words);
        if (Display.isThere()) {
            LockscopeApplication.open(start);
            return ExitCode.YES;
        }
        try {
            String told = OffScreen.perform(() -> draw(start, words));
            if (!told.isEmpty()) {
                console.complain(told);
                return ExitCode.BAD_INPUT;
            }
        } catch (IOException e) {
            throw new Loading.BadInput("cannot write " + PICTURE.toAbsolutePath() + ": " + e.getMessage());
        }
        String what = subject.isEmpty() ? lesson : subject;
        console.err().println(words.say("open.no-display", what, PICTURE.toAbsolutePath()));
        return ExitCode.YES;
    }

    /// Draws what the window would show, unless it would tell that something is wrong.
    ///
    /// @return what it would tell; empty when the picture is written
    private static String draw(Start start, Words words) throws IOException {
        WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), words), words);
        picture.layout(WIDTH, HEIGHT);
        picture.open(start);
        if (picture.told().isEmpty()) {
            picture.write(PICTURE, WIDTH, HEIGHT);
        }
        return picture.told();
    }

    /// What is wrong is said before a window opens.
    private void check(Words words) {
        Loading loading = new Loading();
        if (subject.isEmpty() && lesson.isEmpty()) {
            throw new Loading.BadInput("expected a file, the name of a scenario, or --lesson");
        }
        if (!subject.isEmpty()) {
            Path file = Path.of(subject);
            switch (FileKind.of(file)) {
                case MOMENT -> LivingFigure.readAll(file);
                case LISTING -> loading.any(subject);
                case SCHEDULE -> {
                    if (!Files.isRegularFile(file)) {
                        throw new Loading.BadInput("there is no file " + subject);
                    }
                }
                case TRACE -> throw new Loading.BadInput(words.say("open.trace", subject));
                case OTHER -> {
                    if (Files.exists(file)) {
                        throw new Loading.BadInput(words.say("open.unknown", subject));
                    }
                    loading.any(subject);
                }
            }
        }
        strategies.forEach(loading::strategy);
        if (strategies.size() > Setup.MOST_PANES) {
            throw new Loading.BadInput("--strategies: found " + strategies.size() + " strategies, expected at most "
                    + Setup.MOST_PANES + ": more are not shown beside each other");
        }
    }
}
