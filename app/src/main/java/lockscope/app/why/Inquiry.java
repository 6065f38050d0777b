package lockscope.app.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import lockscope.app.figure.Datum;
import lockscope.app.narration.Depth;
import lockscope.app.session.Moment;
import lockscope.app.session.Session;
import lockscope.engine.run.Snapshot;

/// The question "why?" about what is selected, answered anew at every moment: for the task that is selected, for the
/// first in line of a lock, for the task on a CPU; with nothing selected, for whoever has waited for a lock the
/// longest.
public final class Inquiry {
    private final Session session;
    private final ReadOnlyObjectWrapper<List<Answer>> answers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Set<Datum>>> lit = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Depth> depth = new SimpleObjectProperty<>(Depth.COURSE);

    public Inquiry(Session session) {
        this.session = session;
        session.momentProperty().subscribe(_ -> ask());
        session.selectedProperty().subscribe(_ -> ask());
    }

    /// One answer per run, about the same task; none when nothing can be asked.
    public ReadOnlyObjectProperty<List<Answer>> answersProperty() {
        return answers.getReadOnlyProperty();
    }

    public List<Answer> answers() {
        return answers.get();
    }

    /// For each run what is to be lit: what is selected, and the chain of waits behind it. Nothing is lit when nothing
    /// is selected.
    public ReadOnlyObjectProperty<List<Set<Datum>>> litProperty() {
        return lit.getReadOnlyProperty();
    }

    public ObjectProperty<Depth> depthProperty() {
        return depth;
    }

    /// Whether somebody asked; else it is about whoever waits longest.
    public boolean isSelected() {
        return session.selectedProperty().get() != null;
    }

    private void ask() {
        Moment moment = session.momentProperty().get();
        Datum selected = session.selectedProperty().get();
        int asked = selected == null ? 0 : subject(moment.snapshots(), selected);
        int task = asked > 0 ? asked : longest(moment.snapshots());
        List<Answer> found = new ArrayList<>();
        for (Snapshot snapshot : moment.snapshots()) {
            if (task > 0 && task <= snapshot.tasks()) {
                found.add(Answer.of(snapshot, task));
            }
        }
        answers.set(List.copyOf(found));
        List<Answer> about = asked > 0 ? found : List.of();
        lit.set(selected == null ? List.of() : lit(moment.snapshots().size(), about, selected));
    }

    private static List<Set<Datum>> lit(int runs, List<Answer> found, Datum selected) {
        List<Set<Datum>> sets = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Set<Datum> set = new LinkedHashSet<>();
            set.add(Datum.of(selected.subject(), selected.index()));
            if (run < found.size()) {
                set.addAll(found.get(run).members());
            }
            sets.add(set);
        }
        return sets;
    }

    /// The task that the selection is about, 0 for none.
    private static int subject(List<Snapshot> snapshots, Datum selected) {
        for (Snapshot snapshot : snapshots) {
            int task = of(selected, snapshot);
            if (task > 0) {
                return task;
            }
        }
        return 0;
    }

    private static int of(Datum selected, Snapshot s) {
        return switch (selected.subject()) {
            case TASK -> selected.index();
            case CPU -> selected.index() < s.cpus() ? s.running(selected.index()) : 0;
            case LOCK -> selected.index() < s.program().locks().size() ? first(s.queue(selected.index())) : 0;
            case GRACE_PERIOD -> waitsForRcu(s);
            case NET, STRATEGY -> 0;
        };
    }

    private static int first(List<Integer> tasks) {
        return tasks.isEmpty() ? 0 : tasks.getFirst();
    }

    private static int waitsForRcu(Snapshot s) {
        for (int task = 1; task <= s.tasks(); task++) {
            if (TaskRole.isHeldUp(s, task) && s.waitKind(task).isRcu()) {
                return task;
            }
        }
        return 0;
    }

    /// Who has waited for a lock the longest, else for anything that others must do.
    private static int longest(List<Snapshot> snapshots) {
        int longest = 0;
        long since = Long.MAX_VALUE;
        boolean lock = false;
        for (Snapshot s : snapshots) {
            for (int task = 1; task <= s.tasks(); task++) {
                if (!TaskRole.isHeldUp(s, task)) {
                    continue;
                }
                boolean forLock = s.waitKind(task).isLock();
                if ((forLock && !lock) || (forLock == lock && s.since(task) < since)) {
                    longest = task;
                    since = s.since(task);
                    lock = forLock;
                }
            }
        }
        return longest;
    }
}
