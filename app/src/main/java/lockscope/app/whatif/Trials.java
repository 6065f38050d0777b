package lockscope.app.whatif;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lockscope.app.session.Branch;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.why.Answer;
import lockscope.app.why.Inquiry;
import lockscope.engine.run.Snapshot;
import lockscope.engine.trace.Rows;
import lockscope.engine.whatif.Counterfactuals;
import lockscope.engine.whatif.Plan;
import lockscope.engine.whatif.Question;
import lockscope.engine.whatif.Trial;
import lockscope.engine.whatif.WhatIf;
import org.jspecify.annotations.Nullable;

/// The counterfactuals of the wait that is asked about, run in the background while nothing plays and the playhead rests.
/// What was tried for a wait holds as long as it lasts.
public final class Trials {
    private final Session session;
    private final Inquiry inquiry;
    private final ReadOnlyObjectWrapper<Tried> tried = new ReadOnlyObjectWrapper<>(Tried.NOTHING);
    private final AtomicLong newest = new AtomicLong();
    private @Nullable Asked asked;

    /// @param origin the branch in which somebody waits; null for none
    /// @param task who waits
    /// @param trials the most helpful first
    /// @param busy whether they are still being run
    public record Tried(@Nullable Branch origin, int task, List<Trial> trials, boolean busy) {
        static final Tried NOTHING = new Tried(null, 0, List.of(), false);
    }

    /// What tells one question from another: later moments of one wait are the same question.
    private record Asked(Branch branch, int pane, int task, long since, long horizon, long fingerprint) {}

    public Trials(Session session, Inquiry inquiry) {
        this.session = session;
        this.inquiry = inquiry;
        inquiry.answersProperty().subscribe(_ -> ask());
        session.playback().playingProperty().subscribe(_ -> ask());
    }

    public ReadOnlyObjectProperty<Tried> triedProperty() {
        return tried.getReadOnlyProperty();
    }

    private void ask() {
        if (session.playback().playingProperty().get()) {
            return;
        }
        List<Answer> answers = inquiry.answers();
        Answer answer = answers.stream().filter(Answer::waits).findFirst().orElse(null);
        if (answer == null || answer.run() >= session.experiment().runs().size()) {
            drop();
            return;
        }
        int pane = answer.run();
        RunView run = session.experiment().runs().get(pane);
        if (!run.canBranch()) {
            drop();
            return;
        }
        long horizon = Math.min(session.playback().horizon(), run.endNanos());
        Setup setup = session.experiment().setup();
        long since = answer.chain().steps().getFirst().since();
        Asked next = new Asked(setup.branch(pane), pane, answer.task(), since, horizon, run.fingerprint());
        if (next.equals(asked)) {
            return;
        }
        asked = next;
        long mine = newest.incrementAndGet();
        tried.set(new Tried(next.branch(), answer.task(), List.of(), true));
        Question question = new Question(
                answer.task(),
                session.toldProperty().get().nanos(),
                session.playback().horizon());
        List<String> strategies = others(setup, pane);
        // while the playhead is on its way, each wait that it passes would be tried
        session.atLeisure(() -> {
            if (newest.get() == mine) {
                session.tryOut(
                        () -> new Counterfactuals(past(session.lab(), setup, next.branch(), run))
                                .all(question, strategies, cancelled(mine)),
                        trials -> take(trials, next, mine));
            }
        });
    }

    private BooleanSupplier cancelled(long mine) {
        return () -> newest.get() != mine;
    }

    private void take(List<Trial> trials, Asked question, long mine) {
        if (newest.get() == mine) {
            tried.set(new Tried(question.branch(), question.task(), trials, false));
        }
    }

    private void drop() {
        newest.incrementAndGet();
        asked = null;
        tried.set(Tried.NOTHING);
    }

    /// The strategies that this scenario is compared under, but for the one in that pane.
    private List<String> others(Setup setup, int pane) {
        List<String> wanted = session.lab().compared(setup);
        return wanted.stream()
                .filter(name -> !name.equals(setup.strategies().get(pane)))
                .distinct()
                .toList();
    }

    private static Counterfactuals.Past past(Lab lab, Setup setup, Branch branch, RunView run) {
        return new Counterfactuals.Past() {
            @Override
            public Snapshot at(long nanos) {
                return run.at(nanos);
            }

            @Override
            public Rows rows() {
                return run.rows();
            }

            @Override
            public long endNanos() {
                return run.endNanos();
            }

            @Override
            public Optional<Counterfactuals.Branch> branch(WhatIf more) {
                Plan plan = lab.plan(setup, branch.with(List.of(more))).plan();
                if (plan == null) {
                    return Optional.empty();
                }
                return run.branch(plan).map(other -> new Counterfactuals.Branch(plan, other));
            }
        };
    }
}
