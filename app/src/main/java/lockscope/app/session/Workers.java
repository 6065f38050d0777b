package lockscope.app.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Who does the work of a session; nobody waits behind somebody else's kind of work.
///
/// @param runs makes runs
/// @param moments reads finished runs at the playhead, at every frame
/// @param folds reads finished runs from end to end: charts, comparisons, histories
/// @param trials runs what might have been
/// @param ui changes properties
/// @param afterFrame changes properties when the next picture is on the screen
/// @param soon changes properties a tenth of a second later
/// @param atLeisure changes properties half a second later
public record Workers(
        Executor runs,
        Executor moments,
        Executor folds,
        Executor trials,
        Executor ui,
        Executor afterFrame,
        Executor soon,
        Executor atLeisure) {
    private static final long FRAME_MILLIS = 20;
    private static final long SOON_MILLIS = 100;
    private static final long LEISURE_MILLIS = 500;

    /// Workers who wait as long as a person does not mind.
    public Workers(Executor runs, Executor moments, Executor folds, Executor trials, Executor ui) {
        this(
                runs,
                moments,
                folds,
                trials,
                ui,
                later(FRAME_MILLIS, ui),
                later(SOON_MILLIS, ui),
                later(LEISURE_MILLIS, ui));
    }

    /// Workers who never wait.
    static Workers prompt(Executor running, Executor reading, Executor ui) {
        return new Workers(running, reading, running, running, ui, ui, ui, ui);
    }

    private static Executor later(long millis, Executor ui) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, ui);
    }
}
