package lockscope.app.explorer;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lockscope.app.shell.Work;
import lockscope.engine.explore.Explorer;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.StateGraph;
import lockscope.engine.program.Program;

/// What can be seen from where one stands on a walk: who could go next, the ways around here, and all states.
final class Outlook {
    private final Work work;
    private final ReadOnlyObjectWrapper<List<Replay.Turn>> turns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.NONE);
    private final ReadOnlyObjectWrapper<StateMap> map = new ReadOnlyObjectWrapper<>(StateMap.NONE);
    private final AtomicInteger mapping = new AtomicInteger();
    private final AtomicInteger looking = new AtomicInteger();

    Outlook(Work work) {
        this.work = work;
    }

    ReadOnlyObjectProperty<List<Replay.Turn>> turnsProperty() {
        return turns.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<StateMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /// Looks around after some steps of a walk. Who looks on before it is done gets only what is seen last.
    void look(Replay replay, int step) {
        int mine = looking.incrementAndGet();
        BooleanSupplier wanted = () -> mine == looking.get();
        work.later(() -> wanted.getAsBoolean() ? replay.branch(step).turns() : List.<Replay.Turn>of(), found -> {
            if (wanted.getAsBoolean()) {
                turns.set(found);
            }
        });
        work.later(() -> Choices.around(replay, step, wanted), found -> {
            if (wanted.getAsBoolean()) {
                choices.set(found);
            }
        });
    }

    /// Nobody is on a walk.
    void close() {
        looking.incrementAndGet();
        turns.set(List.of());
        choices.set(Choices.NONE);
    }

    /// Begins with the map of all states anew.
    void map(Program program, Explorer.Options options) {
        int mine = mapping.incrementAndGet();
        map.set(StateMap.NONE);
        work.apart(
                "states",
                () -> new StateMap(StateGraph.of(program, options, StateGraph.MOST, _ -> mapping.get() == mine)),
                found -> {
                    if (mapping.get() == mine) {
                        map.set(found);
                    }
                });
    }
}
