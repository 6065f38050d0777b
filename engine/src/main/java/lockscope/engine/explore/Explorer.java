package lockscope.engine.explore;

import java.util.List;
import lockscope.engine.explore.Answer.Verdict;
import lockscope.engine.invariant.Invariants;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Platform;
import lockscope.engine.machine.Watch;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// Visits every state that any interleaving of a scenario can reach, the nearest first, and says whether a rule can be
/// broken and by which shortest schedule.
///
/// States are kept and compared exactly. Not safe for use by several threads at once.
public final class Explorer {
    private final Program program;
    private final Options options;
    private final Listener listener;
    private @Nullable Parts parts;

    /// What explores, once it is known that the program is not too large for it.
    private record Parts(ExploringMachine machine, Transition transition, Search search) {}

    /// @param mostStates how many states may be kept
    /// @param mostBytes how much memory they may take
    /// @param rules the invariants to look at, by number (0: assertions); empty for I1 to I15, assertions and what the
    ///     scenario claims
    /// @param watched whether I1 to I15 are watched; without, only what the machine itself sees counts: stale
    ///     references, torn lists, misused locks, standstill
    /// @param reduced whether orders that nobody can tell apart are visited once: fewer states, the same verdict, and
    ///     schedules that are as short
    /// @param cpus how many tasks can be on a CPU at a time, each change being a step; 0 for all of them
    public record Options(
            long mostStates, long mostBytes, List<Integer> rules, boolean watched, boolean reduced, int cpus) {
        public static final Options DEFAULT = new Options(Integer.MAX_VALUE - 1, 2L << 30, List.of(), true, false, 0);

        public Options withMostStates(long states) {
            return new Options(states, mostBytes, rules, watched, reduced, cpus);
        }

        public Options withMostBytes(long bytes) {
            return new Options(mostStates, bytes, rules, watched, reduced, cpus);
        }

        public Options withRules(List<Integer> numbers) {
            return new Options(mostStates, mostBytes, numbers, watched, reduced, cpus);
        }

        public Options withoutWatch() {
            return new Options(mostStates, mostBytes, rules, false, reduced, cpus);
        }

        public Options withReductions() {
            return new Options(mostStates, mostBytes, rules, watched, true, cpus);
        }

        public Options withCpus(int count) {
            return new Options(mostStates, mostBytes, rules, watched, reduced, count);
        }

        boolean looksAt(int invariant) {
            return rules.isEmpty() || rules.contains(invariant);
        }

        /// A machine that is held against these rules.
        ExploringMachine machine(Program program) {
            ExploringMachine machine = new ExploringMachine(program, this::watch, cpus);
            machine.lookAt(this::looksAt);
            return machine;
        }

        private Watch watch(Kernel kernel, Platform platform) {
            int bound = rules.stream().mapToInt(Rule::starvationBound).max().orElse(-1);
            return watched ? new Invariants(kernel, platform, bound) : Watch.NONE;
        }
    }

    /// Hears how far an exploration is.
    public interface Listener {
        Listener NONE = progress -> true;

        /// @return whether to go on
        boolean goesOn(Progress progress);
    }

    /// How far an exploration is.
    ///
    /// @param waiting how many of the states were not looked at yet
    public record Progress(long states, long transitions, long waiting, int depth, long bytes) {}

    public Explorer(Program program, Options options, Listener listener) {
        this.program = program;
        this.options = options;
        this.listener = listener;
    }

    private void begin() {
        ExploringMachine machine = options.machine(program);
        Transition transition = new Transition(machine, isReduced(machine));
        parts = new Parts(machine, transition, new Search(machine, transition, options, listener));
    }

    private Parts parts() {
        if (parts == null) {
            throw new IllegalStateException("nothing was explored yet");
        }
        return parts;
    }

    private ExploringMachine machine() {
        return parts().machine();
    }

    private Search search() {
        return parts().search();
    }

    /// What is claimed to happen eventually is looked at on single ways, which reductions would leave out.
    private boolean isReduced(ExploringMachine machine) {
        return options.reduced() && machine.claims.eventual(options::looksAt).length == 0;
    }

    /// Explores until everything was seen, a rule is broken, or a bound is reached.
    public Answer explore() {
        try {
            begin();
        } catch (Limit limit) {
            return undecided(limit.reason() + ", beyond what can be explored");
        }
        try {
            Violation atBoot = machine().atBoot();
            if (atBoot != null && options.looksAt(atBoot.invariant())) {
                return answer(Verdict.VIOLATED, "", atBoot, new Replay(program, options).schedule());
            }
            Search.Broken broken = search().run();
            return broken == null ? afterwards() : violated(broken);
        } catch (Limit limit) {
            return undecided(limit.reason());
        }
    }

    /// What can be said only when every state is known.
    private Answer afterwards() {
        int missed = machine().claims.missed(options::looksAt);
        if (missed >= 0) {
            return answer(
                    Verdict.VIOLATED,
                    "",
                    new Violation(missed, 0, 0, 0, machine().claims.text(missed)),
                    null);
        }
        for (int claim : machine().claims.eventual(options::looksAt)) {
            Eventually ways =
                    new Eventually(machine(), successors(), search().states().size(), search()::lookUp);
            search().layout().reset();
            switch (ways.look(claim)) {
                case HOLDS -> {}
                case ENDS_WITHOUT -> {
                    return endsWithout(claim, ways);
                }
                case GOES_ROUND -> {
                    return undecided("a way goes round in a circle without "
                            + machine().claims.condition(claim) + ", and whether it is fair is not looked at;");
                }
            }
        }
        Answer holds = answer(Verdict.HOLDS, "", null, null);
        return holds.with(endlessLoops());
    }

    private List<Endless> endlessLoops() {
        search().layout().reset();
        return new EndlessLoops(machine(), search().layout(), search().states(), parts().transition(), search()::lookUp)
                .find();
    }

    private Answer endsWithout(int claim, Eventually ways) {
        Replay replay = new Replay(program, options);
        ways.path().forEach(replay::perform);
        String text = machine().claims.text(claim);
        Violation violation = new Violation(claim, 0, 0, replay.steps().size(), text);
        String breaks = violation.id() + ": " + text;
        Schedule way = new Schedule(program.scenario(), program.strategy(), options.cpus(), breaks, replay.steps());
        return answer(Verdict.VIOLATED, "", violation, way);
    }

    private Successors successors() {
        return new Successors(machine(), search().layout(), search().states(), parts().transition()::make);
    }

    /// How many steps others make at most between a call of a routine and its return, over every way to go; for an
    /// exploration without reductions that held.
    ///
    /// @return -1 when there is no bound, since a way goes round in a circle
    public int worstWait(int routine) {
        return new WorstWait(machine(), successors(), search().states().size(), search()::lookUp).of(routine);
    }

    private Answer violated(Search.Broken broken) {
        List<Integer> way = search().way(broken.state());
        if (broken.action() >= 0) {
            way.add(broken.action());
        }
        search().layout().reset();
        List<Integer> steps = new Unfolding(machine(), parts().transition(), options.machine(program)).of(way);
        Ending ending =
                new Ending(machine(), search().layout(), broken.violation().invariant());
        Replay replay = new Replay(program, options);
        new FewestSwitches(ending::isReachedBy).of(steps).forEach(replay::perform);
        return answer(Verdict.VIOLATED, "", replay.violation(), replay.schedule());
    }

    private Answer undecided(String reason) {
        return answer(Verdict.UNDECIDED, reason, null, null);
    }

    private Answer answer(Verdict verdict, String reason, @Nullable Violation violation, @Nullable Schedule schedule) {
        if (parts == null) {
            return new Answer(verdict, 0, 0, 0, 0, 0, reason, violation, schedule, options.reduced(), List.of());
        }
        return new Answer(
                verdict,
                search().states().size(),
                search().transitions(),
                search().depth(),
                search().layout().words(),
                search().bytes(),
                reason,
                violation,
                schedule,
                isReduced(machine()),
                List.of());
    }
}
