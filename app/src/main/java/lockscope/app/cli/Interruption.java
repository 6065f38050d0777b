package lockscope.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl+C while something long runs: what is known by then is still said before the program ends.
///
/// The process ends as interrupted ones do, with 130 where signals have numbers.
final class Interruption implements AutoCloseable {
    /// How long the program waits for the last words.
    private static final long PATIENCE_SECONDS = 3;

    private final Thread hook = new Thread(this::interrupt, "interruption");
    private final CountDownLatch said = new CountDownLatch(1);
    private volatile boolean asked;

    /// Listens until it is closed.
    static Interruption listening() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /// Whether somebody wants it to end.
    boolean isAsked() {
        return asked;
    }

    /// Asks whoever looks at [#isAsked] to end, and waits until it has.
    void interrupt() {
        asked = true;
        try {
            said.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        said.countDown();
        try {
            if (!asked) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException e) {
            // the program is ending at this very moment, and all is said
            asked = true;
        }
    }
}
