package lockscope.app.explorer;

import java.util.List;
import java.util.function.Consumer;
import lockscope.engine.explore.Answer;
import lockscope.engine.explore.Explorer;
import lockscope.engine.explore.Explorer.Progress;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Loaded;
import lockscope.engine.program.Program;

/// One exploration, which can be cancelled from another thread.
public final class Exploration {
    private static final long TELL_EVERY_NANOS = 50_000_000;
    private static final long MOST_BYTES = 2L << 30;

    private final Question question;
    private final Library library;
    private final Consumer<Progress> listener;
    private volatile boolean cancelled;
    private volatile long begun;
    private long told;

    /// What came of it.
    public sealed interface Result {
        /// It was explored.
        record Found(Finding finding) implements Result {}

        /// The listings cannot be explored.
        record Unusable(List<Diagnostic> errors) implements Result {}
    }

    /// @param listener hears now and then how far it is, in the thread that explores
    public Exploration(Question question, Library library, Consumer<Progress> listener) {
        this.question = question;
        this.library = library;
        this.listener = listener;
    }

    /// Ends it soon; what it found so far is not decided.
    public void cancel() {
        cancelled = true;
    }

    /// Loads the listings and explores them in the thread of the caller.
    public Result explore() {
        begun = System.nanoTime();
        Loaded loaded = question.load(library);
        Program program = loaded.program();
        if (program == null) {
            return new Result.Unusable(
                    loaded.diagnostics().stream().filter(Diagnostic::isError).toList());
        }
        Explorer.Options options = question.options(program)
                .withMostBytes(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 10 * 6));
        Answer answer = new Explorer(program, options, this::goesOn).explore();
        return new Result.Found(Finding.of(question, program, answer, millis()));
    }

    private boolean goesOn(Progress progress) {
        long now = System.nanoTime();
        if (now - told >= TELL_EVERY_NANOS) {
            told = now;
            listener.accept(progress);
        }
        return !cancelled;
    }

    /// How long it has taken so far.
    public long millis() {
        return begun == 0 ? 0 : (System.nanoTime() - begun) / 1_000_000;
    }
}
