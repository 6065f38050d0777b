package lockscope.app.explorer;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import lockscope.engine.explore.Explorer;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Loaded;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;

/// Judges what a learner does with a listing: repair it so that a property holds, find a schedule that breaks one, be
/// the scheduler. Whatever reaches the aim counts, not only what the author thought of.
///
/// @param library where scenarios and included files are found
/// @param scenario the scenario in which it is judged
/// @param property what has to hold, or to be broken
public record Exercise(Library library, String scenario, Property property) {
    /// What became of it.
    public sealed interface Judgement {
        /// The property holds in every order of steps.
        record Holds(Finding finding) implements Judgement {}

        /// It can be broken: the finding has the shortest way.
        record Broken(Finding finding) implements Judgement {}

        /// A bound or the user came first.
        record Undecided(Finding finding) implements Judgement {}

        /// The listing cannot be run.
        record Unusable(List<Diagnostic> errors) implements Judgement {}

        /// A schedule that cannot be followed: at which step, and the rule that forbids it.
        record Impossible(String why) implements Judgement {}

        /// A schedule that breaks nothing, or something else than was asked for.
        record Harmless(String broken) implements Judgement {}

        /// A schedule that breaks the property, in so many steps.
        record Breaks(Replay replay) implements Judgement {}
    }

    /// What became of a move.
    public sealed interface Move {
        /// It was made.
        record Made(Walks walks) implements Move {}

        /// It is not possible, because of the rule in this sentence.
        record Illegal(String why) implements Move {}
    }

    /// Whether a learner's strategy keeps the property, in every order of steps. Takes as long as the exploration;
    /// belongs into the background.
    ///
    /// @param goesOn asked now and then; false gives up
    public Judgement judge(Source strategy, BooleanSupplier goesOn) {
        Loaded loaded = load(strategy);
        Program program = loaded.program();
        if (program == null) {
            return new Judgement.Unusable(errors(loaded));
        }
        long begun = System.nanoTime();
        Explorer.Options options = Explorer.Options.DEFAULT.withRules(property.rules());
        var answer = new Explorer(program, options, _ -> goesOn.getAsBoolean()).explore();
        Question question = new Question(scenario, strategy.name(), property);
        Finding finding = Finding.of(question, program, answer, (System.nanoTime() - begun) / 1_000_000);
        return switch (answer.verdict()) {
            case HOLDS -> new Judgement.Holds(finding);
            case VIOLATED -> new Judgement.Broken(finding);
            case UNDECIDED -> new Judgement.Undecided(finding);
        };
    }

    /// Whether a learner's schedule breaks the property.
    public Judgement judge(Source strategy, Schedule schedule) {
        Loaded loaded = load(strategy);
        Program program = loaded.program();
        if (program == null) {
            return new Judgement.Unusable(errors(loaded));
        }
        Replay replay = Replay.toward(program, schedule);
        String why = replay.follow(schedule);
        if (!why.isEmpty()) {
            return new Judgement.Impossible(why);
        }
        return judge(replay);
    }

    /// Whether the way that was walked breaks the property.
    public Judgement judge(Replay replay) {
        var violation = replay.violation();
        if (violation == null) {
            return new Judgement.Harmless("");
        }
        boolean asked = property.equals(Property.ALL) || property.invariant() == violation.invariant();
        return asked ? new Judgement.Breaks(replay) : new Judgement.Harmless(violation.id() + ": " + violation.text());
    }

    /// The beginning, for who wants to be the scheduler. {@link Replay#turns} says who could go next, and why others
    /// cannot.
    ///
    /// @throws IllegalArgumentException when the listings cannot be run
    public Walks begin(Source strategy) {
        Program program = load(strategy).program();
        if (program == null) {
            throw new IllegalArgumentException("cannot be run: " + strategy.name());
        }
        return Walks.of(new Replay(program));
    }

    /// Lets somebody step after the first steps of the shown walk, or says which rule forbids it.
    ///
    /// @param choice 1 for a time that has passed, else 0
    public static Move move(Walks walks, int after, String actor, int choice) {
        Replay here = walks.shown().replay().branch(after);
        return here.next().contains(actor)
                ? new Move.Made(walks.step(after, actor, choice))
                : new Move.Illegal(here.refusal(actor));
    }

    private Loaded load(Source strategy) {
        Source chosen = library.scenario(scenario);
        if (chosen == null) {
            throw new IllegalArgumentException("no such scenario: " + scenario);
        }
        return Loader.load(library, strategy, chosen, Map.of());
    }

    private static List<Diagnostic> errors(Loaded loaded) {
        return loaded.diagnostics().stream().filter(Diagnostic::isError).toList();
    }
}
