package lockscope.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lockscope.app.cli.Lockscope;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.window.Display;
import lockscope.app.window.LockscopeApplication;
import lockscope.app.window.OffScreen;
import lockscope.app.window.Start;
import lockscope.app.window.WindowPicture;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;

/// What the program does when it is not given a command: opens its window; without a display it draws the opening
/// comparison to a file and prints its summary.
final class Opening {
    private static final String PICTURE = "--picture";
    private static final Path FILE = Path.of("lockscope-opening.png");
    private static final long MOMENT = 13 * SimTime.MILLISECOND;
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;

    private static final int DONE = 0;
    private static final int FAILED = 4;

    private Opening() {}

    /// Whether these arguments ask for the window: none, or `--picture FILE` for its picture.
    static boolean isMeant(String[] arguments) {
        return arguments.length == 0 || (arguments.length == 2 && arguments[0].equals(PICTURE));
    }

    /// @return the exit code
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length == 0 && Display.isThere()) {
            LockscopeApplication.open(Start.PLAIN);
            return DONE;
        }
        Words words = new Words(Locale.getDefault());
        Path file = arguments.length == 0 ? FILE : Path.of(arguments[1]);
        if (arguments.length == 0) {
            err.println(words.say("opening.no-display", file.toAbsolutePath()));
        }
        try {
            draw(file, words);
        } catch (IOException e) {
            err.println(words.say("opening.not-written", file.toAbsolutePath(), e));
            return FAILED;
        }
        Setup setup = Setup.OPENING;
        String strategies = String.join(",", setup.strategies());
        return Lockscope.run(
                List.of("compare", setup.scenario(), "--strategies", strategies).toArray(String[]::new), out, err);
    }

    private static void draw(Path file, Words words) throws IOException {
        OffScreen.perform(() -> {
            new WindowPicture(new Lab(new ShippedLibrary(), words), words)
                    .at(Setup.OPENING, MOMENT)
                    .write(file, WIDTH, HEIGHT);
            return file;
        });
    }
}
