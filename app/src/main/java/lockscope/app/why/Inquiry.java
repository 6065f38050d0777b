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
import lockscope.app.session.Counterparts;
import lockscope.app.session.Session;
import lockscope.engine.run.Snapshot;
import org.jspecify.annotations.Nullable;

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
        session.momentProperty().subscribe(_ -> light());
        session.toldProperty().subscribe(_ -> ask());
        session.selectedProperty().subscribe(_ -> {
            ask();
            light();
        });
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
        List<Snapshot> snapshots = session.toldProperty().get().snapshots();
        Datum asked = asked(snapshots);
        answers.set(answers(snapshots, asked == null ? longest(snapshots) : asked));
    }

    /// The pictures show the moment itself, and what is lit in them is of that moment.
    private void light() {
        Datum selected = session.selectedProperty().get();
        if (selected == null) {
            if (!lit.get().isEmpty()) {
                lit.set(List.of());
            }
            return;
        }
        List<Snapshot> snapshots = session.momentProperty().get().snapshots();
        Counterparts counterparts = counterparts(snapshots);
        List<Answer> found = answers(snapshots, asked(snapshots));
        List<Set<Datum>> sets = new ArrayList<>();
        for (int run = 0; run < snapshots.size(); run++) {
            sets.add(lit(run, found, counterparts.of(selected, run)));
        }
        lit.set(sets);
    }

    private static Counterparts counterparts(List<Snapshot> snapshots) {
        return new Counterparts(snapshots.stream().map(Snapshot::program).toList());
    }

    private @Nullable Datum asked(List<Snapshot> snapshots) {
        Datum selected = session.selectedProperty().get();
        return selected == null ? null : subject(snapshots, selected, counterparts(snapshots));
    }

    private static List<Answer> answers(List<Snapshot> snapshots, @Nullable Datum about) {
        if (about == null) {
            return List.of();
        }
        Counterparts counterparts = counterparts(snapshots);
        List<Answer> found = new ArrayList<>();
        for (int run = 0; run < snapshots.size(); run++) {
            Datum task = counterparts.of(about, run);
            if (task != null && task.index() <= snapshots.get(run).tasks()) {
                found.add(Answer.of(snapshots.get(run), task));
            }
        }
        return List.copyOf(found);
    }

    private static Set<Datum> lit(int run, List<Answer> found, @Nullable Datum selected) {
        Set<Datum> set = new LinkedHashSet<>();
        if (selected != null) {
            set.add(selected.thing());
        }
        found.stream()
                .filter(answer -> answer.run() == run)
                .forEach(answer -> answer.members().forEach(member -> set.add(member.thing())));
        return set;
    }

    /// The task that the selection is about, in its own run or else in another; null for none.
    private static @Nullable Datum subject(List<Snapshot> snapshots, Datum selected, Counterparts counterparts) {
        for (int i = 0; i < snapshots.size(); i++) {
            int run = (selected.run() + i) % snapshots.size();
            Datum there = counterparts.of(selected, run);
            int task = there == null ? 0 : of(there, snapshots.get(run));
            if (task > 0) {
                return Datum.of(Datum.Subject.TASK, task).inRun(run);
            }
        }
        return null;
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

    /// Who has waited for a lock the longest, else for anything that others must do; null when nobody waits.
    private static @Nullable Datum longest(List<Snapshot> snapshots) {
        Datum longest = null;
        long since = Long.MAX_VALUE;
        boolean lock = false;
        for (int run = 0; run < snapshots.size(); run++) {
            Snapshot s = snapshots.get(run);
            for (int task = 1; task <= s.tasks(); task++) {
                if (!TaskRole.isHeldUp(s, task)) {
                    continue;
                }
                boolean forLock = s.waitKind(task).isLock();
                if ((forLock && !lock) || (forLock == lock && s.since(task) < since)) {
                    longest = Datum.of(Datum.Subject.TASK, task).inRun(run);
                    since = s.since(task);
                    lock = forLock;
                }
            }
        }
        return longest;
    }
}
