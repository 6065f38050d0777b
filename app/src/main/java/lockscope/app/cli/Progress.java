package lockscope.app.cli;

import java.util.Locale;
import lockscope.engine.SimTime;

/// Says on a terminal how far a long run is; nothing appears within the first second, nothing stays.
final class Progress implements AutoCloseable {
    /// How many events to run between two looks.
    static final long EVENTS = 200_000;

    private static final long FIRST_MILLIS = 1_000;
    private static final long EVERY_MILLIS = 200;

    private final Console console;
    private final String what;
    private final long start = System.nanoTime();
    private long shownMillis = FIRST_MILLIS - EVERY_MILLIS;
    private int width;

    Progress(Console console, String what) {
        this.console = console;
        this.what = what;
    }

    void show(long events, long simulatedNanos) {
        if (isDue()) {
            show(String.format(
                    Locale.ROOT, "%s: %,d events, %s simulated", what, events, SimTime.brief(simulatedNanos)));
        }
    }

    /// The same for an exploration.
    void showStates(long states, int depth, long bytes) {
        if (isDue()) {
            show(String.format(Locale.ROOT, "%s: %,d states, depth %,d, %,d MB", what, states, depth, bytes >> 20));
        }
    }

    private boolean isDue() {
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (!console.terminal() || millis < shownMillis + EVERY_MILLIS) {
            return false;
        }
        shownMillis = millis;
        return true;
    }

    private void show(String text) {
        console.err().print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        console.err().flush();
        width = text.length();
    }

    @Override
    public void close() {
        if (width > 0) {
            console.err().print("\r" + " ".repeat(width) + "\r");
            console.err().flush();
        }
    }
}
