package lockscope.app.lesson;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lockscope.lessons.fact.Unanswerable;

/// Works out in the background what a lesson needs next; what nobody waits for any more is dropped.
final class Preparation {
    /// Something that runs can answer.
    interface Work<T> {
        T get() throws Unanswerable;
    }

    private final Executor background;
    private final Executor ui;
    private final Consumer<String> problem;
    private long turn;

    /// @param background where lessons are read and their runs are made
    /// @param ui where results arrive
    /// @param problem told why there is no result
    Preparation(Executor background, Executor ui, Consumer<String> problem) {
        this.background = background;
        this.ui = ui;
        this.problem = problem;
    }

    /// Another lesson or page: nobody waits for what is under way.
    void drop() {
        turn++;
    }

    /// @param taker given the result, unless somebody has gone on meanwhile
    <T> void prepare(Work<T> work, Consumer<T> taker) {
        long mine = turn;
        background.execute(() -> {
            try {
                T result = work.get();
                ui.execute(() -> {
                    if (turn == mine) {
                        taker.accept(result);
                    }
                });
            } catch (Unanswerable e) {
                ui.execute(() -> problem.accept(e.words()));
            }
        });
    }
}
