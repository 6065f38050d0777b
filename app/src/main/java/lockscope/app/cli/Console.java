package lockscope.app.cli;

import java.io.PrintStream;

/// Where a command writes: results to one stream, progress and complaints to the other.
///
/// @param terminal whether a person watches; colour and progress are for people only
/// @param colour whether to colour; never when `NO_COLOR` is set
record Console(PrintStream out, PrintStream err, boolean terminal, boolean colour) {
    private static final String RESET = "\u001b[0m";

    /// What a text means; the look follows from it.
    enum Emphasis {
        HEADING("\u001b[1m"),
        FAINT("\u001b[2m"),
        BAD("\u001b[1;31m"),
        WARNING("\u001b[33m");

        private final String code;

        Emphasis(String code) {
            this.code = code;
        }
    }

    /// The process's own streams. JDK 25 has no console when it has no terminal.
    @SuppressWarnings("SystemConsoleNull")
    static Console ofProcess(PrintStream out, PrintStream err) {
        java.io.Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        String noColour = System.getenv("NO_COLOR");
        boolean colour = terminal && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        return new Console(out, err, terminal, colour);
    }

    String styled(Emphasis emphasis, String text) {
        return colour ? emphasis.code + text + RESET : text;
    }

    String heading(String text) {
        return styled(Emphasis.HEADING, text);
    }

    String faint(String text) {
        return styled(Emphasis.FAINT, text);
    }

    /// A line of results.
    void say(String line) {
        out.println(line);
    }

    /// A complaint; the word before the colon is coloured.
    void complain(String text) {
        err.println(styled(Emphasis.BAD, "error:") + " " + text);
    }
}
