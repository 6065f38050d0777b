package lockscope.app.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One wish for runs: tells the user interface how far they are, never faster than it listens.
final class Wish implements Awaited {
    private final BooleanSupplier givenUp;
    private final Executor ui;
    private final Consumer<Progress> listener;
    private final Map<Integer, Progress.Run> reached = new ConcurrentSkipListMap<>();
    private final AtomicBoolean told = new AtomicBoolean();

    Wish(BooleanSupplier givenUp, Executor ui, Consumer<Progress> listener) {
        this.givenUp = givenUp;
        this.ui = ui;
        this.listener = listener;
    }

    @Override
    public boolean isGivenUp() {
        return givenUp.getAsBoolean();
    }

    @Override
    public void reached(String strategy, long nanos) {
        reached(0, new Progress.Run(strategy, nanos));
    }

    @Override
    public Awaited ofPane(int pane) {
        return new Awaited() {
            @Override
            public boolean isGivenUp() {
                return Wish.this.isGivenUp();
            }

            @Override
            public void reached(String strategy, long nanos) {
                Wish.this.reached(pane, new Progress.Run(strategy, nanos));
            }
        };
    }

    private void reached(int pane, Progress.Run run) {
        reached.put(pane, run);
        if (told.compareAndSet(false, true)) {
            ui.execute(() -> {
                told.set(false);
                if (!isGivenUp()) {
                    listener.accept(new Progress(List.copyOf(reached.values())));
                }
            });
        }
    }
}
