package lockscope.lessons.exercise;

import java.util.List;
import java.util.Map;
import lockscope.engine.explore.Answer;
import lockscope.engine.explore.Explorer;
import lockscope.engine.explore.Limit;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Loaded;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Violation;

/// Judges strategies in one scenario. Whatever reaches the aim counts, not only what an author thought of.
///
/// @param library where included files are found
/// @param scenario in which it is judged
/// @param explored what is known from before
public record Exercise(Library library, Source scenario, Aim aim, Explorations explored) {
    /// How many states are looked at before nothing is decided.
    public static final long MOST_STATES = 2_000_000;

    private static final long MOST_BYTES = 1L << 30;

    /// Scenario and strategy together, to be shown; with what is wrong when they cannot be run.
    public Loaded load(Source strategy) {
        return Loader.load(library, strategy, scenario, Map.of());
    }

    /// The same with the goal among the claims, so that what reaches it is seen.
    private Loaded watched(Source strategy) {
        if (aim.goal().isEmpty()) {
            return load(strategy);
        }
        Source claimed = new Source(scenario.name(), scenario.text() + "\nnever " + aim.goal() + ";\n");
        return Loader.load(library, strategy, claimed, Map.of());
    }

    /// Looks at every order of steps. May take seconds, the first time.
    ///
    /// @param listener hears how far it is; false gives up
    public Outcome explore(Source strategy, Explorer.Listener listener) {
        Loaded loaded = watched(strategy);
        Program program = loaded.program();
        if (program == null) {
            return unusable(loaded);
        }
        Answer answer = explored.answer(strategy, scenario, aim, () -> answer(program, listener));
        return switch (answer.verdict()) {
            case HOLDS -> new Outcome.Holds(answer);
            case UNDECIDED -> new Outcome.Undecided(answer);
            case VIOLATED -> {
                Schedule schedule = answer.schedule();
                if (schedule == null) {
                    yield new Outcome.Broken(answer, null);
                }
                Replay replay = Replay.toward(program, schedule);
                String refusal = replay.follow(schedule);
                if (!refusal.isEmpty()) {
                    throw new IllegalStateException("the explorer's own schedule cannot be followed: " + refusal);
                }
                yield new Outcome.Broken(answer, replay);
            }
        };
    }

    private Answer answer(Program program, Explorer.Listener listener) {
        Explorer.Options options = Explorer.Options.DEFAULT
                .withRules(aim.numbers(program))
                .withMostStates(MOST_STATES)
                .withMostBytes(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 10 * 4));
        return new Explorer(program, options, listener).explore();
    }

    /// Makes moves, as far as the aim; what comes after it does not count.
    public Outcome follow(Source strategy, List<Move> moves) {
        Loaded loaded = watched(strategy);
        Program program = loaded.program();
        if (program == null) {
            return unusable(loaded);
        }
        Replay replay;
        try {
            replay = begin(program);
        } catch (Limit limit) {
            return new Outcome.Impossible(limit.sentence());
        }
        for (Move move : moves) {
            if (replay.violation() != null) {
                break;
            }
            if (!replay.step(move.actor(), move.choice())) {
                return new Outcome.Impossible(
                        "move " + (replay.steps().size() + 1) + ": " + replay.refusal(move.actor()));
            }
        }
        return state(replay);
    }

    /// Where somebody begins who makes moves one by one.
    ///
    /// @throws IllegalArgumentException when the listings cannot be run
    public Replay begin(Source strategy) {
        Loaded loaded = watched(strategy);
        Program program = loaded.program();
        if (program == null) {
            throw new IllegalArgumentException(
                    unusable(loaded).errors().getFirst().rendering());
        }
        try {
            return begin(program);
        } catch (Limit limit) {
            throw new IllegalArgumentException(limit.sentence(), limit);
        }
    }

    private Replay begin(Program program) {
        String breaks = aim.breaks(program);
        return Replay.toward(program, new Schedule(program.scenario(), program.strategy(), breaks, List.of()));
    }

    /// How far these steps have come.
    public Outcome state(Replay replay) {
        Violation violation = replay.violation();
        boolean all = aim.rules().isEmpty() && aim.goal().isEmpty();
        if (violation != null && (all || isAimedAt(violation, replay.program()))) {
            return new Outcome.Reached(replay);
        }
        return new Outcome.Missed(replay, replay.next().isEmpty());
    }

    private boolean isAimedAt(Violation violation, Program program) {
        return aim.breaks(program).equals(violation.id());
    }

    /// The same steps as the window shows them: to reach a goal breaks no rule.
    public Replay shown(Source strategy, Replay made) {
        Program program = load(strategy).program();
        if (program == null || aim.goal().isEmpty()) {
            return made;
        }
        Replay shown =
                Replay.toward(program, new Schedule(program.scenario(), program.strategy(), "assert", List.of()));
        made.steps().forEach(step -> shown.step(step.actor(), step.choice()));
        return shown;
    }

    private static Outcome.Unusable unusable(Loaded loaded) {
        return new Outcome.Unusable(
                loaded.diagnostics().stream().filter(Diagnostic::isError).toList());
    }
}
