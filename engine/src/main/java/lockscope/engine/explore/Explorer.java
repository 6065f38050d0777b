package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lockscope.engine.explore.Answer.Verdict;
import lockscope.engine.invariant.Invariants;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Platform;
import lockscope.engine.machine.Watch;
import lockscope.engine.memory.Journal;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// Visits every state that any interleaving of a scenario can reach, the nearest first, and says whether a rule can be
/// broken and by which shortest schedule.
///
/// States are kept and compared exactly. Not safe for use by several threads at once.
public final class Explorer {
    /// A loop of local lines that is longer than this is broken up into steps.
    private static final int LONGEST_STEP = 1_000;

    private static final int LOOK_UP_EVERY = 1 << 12;

    private final Program program;
    private final Options options;
    private final Listener listener;
    private final ExploringMachine machine;
    private final Layout layout;
    private final Journal journal;
    private final int[] actions;
    private States states;
    private long[] packed = {};
    private long[] next = {};
    private long transitions;
    private int depth;

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
        machine = options.machine(program);
        layout = new Layout(machine.kernel, machine.liveness);
        journal = layout.journal();
        actions = new int[machine.mostActions()];
        states = new States(1);
    }

    /// Explores until everything was seen, a rule is broken, or a bound is reached.
    public Answer explore() {
        try {
            new Samples(machine, layout, () -> lookUp(0)).take();
            return search();
        } catch (Limit limit) {
            return undecided(limit.reason());
        }
    }

    private Answer search() {
        begin();
        Violation atBoot = machine.atBoot();
        if (atBoot != null && options.looksAt(atBoot.invariant())) {
            return answer(Verdict.VIOLATED, "", atBoot, new Replay(program, options).schedule());
        }
        int levelEnd = 1;
        for (int state = 0; state < states.size(); state++) {
            if (state == levelEnd) {
                depth++;
                levelEnd = states.size();
            }
            if (states.size() >= options.mostStates()) {
                return undecided("stopped");
            }
            if (state % LOOK_UP_EVERY == 0) {
                lookUp(state);
            }
            Answer violated = expandWithRoom(state);
            if (violated != null) {
                return violated;
            }
        }
        return afterwards();
    }

    /// What can be said only when every state is known.
    private Answer afterwards() {
        int missed = machine.claims.missed(options::looksAt);
        if (missed >= 0) {
            return answer(Verdict.VIOLATED, "", new Violation(missed, 0, 0, 0, machine.claims.text(missed)), null);
        }
        for (int claim : machine.claims.eventual(options::looksAt)) {
            Eventually ways = new Eventually(machine, successors(), states.size(), this::lookUp);
            layout.reset();
            switch (ways.look(claim)) {
                case HOLDS -> {}
                case ENDS_WITHOUT -> {
                    return endsWithout(claim, ways);
                }
                case GOES_ROUND -> {
                    return undecided("a way goes round in a circle without " + machine.claims.condition(claim)
                            + ", and whether it is fair is not looked at;");
                }
            }
        }
        return answer(Verdict.HOLDS, "", null, null);
    }

    private Answer endsWithout(int claim, Eventually ways) {
        Replay replay = new Replay(program, options);
        ways.path().forEach(one -> replay.perform(one, local(one)));
        String text = machine.claims.text(claim);
        Violation violation = new Violation(claim, 0, 0, replay.steps().size(), text);
        String breaks = violation.id() + ": " + text;
        Schedule way = new Schedule(program.scenario(), program.strategy(), breaks, replay.steps());
        return answer(Verdict.VIOLATED, "", violation, way);
    }

    private Successors successors() {
        return new Successors(machine, layout, states, this::step);
    }

    /// How many steps others make at most between a call of a routine and its return, over every way to go; for an
    /// exploration that held.
    ///
    /// @return -1 when there is no bound, since a way goes round in a circle
    public int worstWait(int routine) {
        return new WorstWait(machine, successors(), states.size(), this::lookUp).of(routine);
    }

    private void begin() {
        layout.reset();
        makeRoom();
        states = new States(layout.words());
        layout.pack(packed);
        states.add(packed, -1, 0);
    }

    private void makeRoom() {
        packed = new long[layout.words() + 1];
        next = new long[layout.words() + 1];
    }

    private @Nullable Answer expandWithRoom(int state) {
        while (true) {
            long before = transitions;
            try {
                return expand(state);
            } catch (Layout.Overflow wider) {
                transitions = before;
                layout.freeze();
                packAnew();
            }
        }
    }

    private void packAnew() {
        States old = states;
        long[] former = packed;
        makeRoom();
        states = new States(layout.words());
        layout.reset();
        for (int state = 0; state < old.size(); state++) {
            if (state % LOOK_UP_EVERY == 0) {
                old.forgetBefore(state);
                lookUp(state);
            }
            old.copy(state, former);
            layout.unpackFormer(former);
            layout.pack(packed);
            states.add(packed, old.parent(state), old.action(state));
        }
    }

    private void lookUp(int state) {
        Progress progress = new Progress(states.size(), transitions, states.size() - state, depth, states.bytes());
        if (!listener.goesOn(progress)) {
            throw new Limit("cancelled");
        }
        if (states.bytesAfterGrowth() > options.mostBytes()) {
            throw new Limit("memory is full");
        }
    }

    private @Nullable Answer expand(int state) {
        states.copy(state, packed);
        layout.unpack(packed);
        int n = machine.enabled(actions);
        if (n == 0) {
            Violation deadlock = machine.standstill();
            return deadlock != null && options.looksAt(deadlock.invariant()) ? violated(state, -1, deadlock) : null;
        }
        for (int i = 0; i < n; i++) {
            int action = actions[i];
            Answer violated = follow(state, action);
            if (violated == null && machine.hasOtherChoice()) {
                violated = follow(state, Action.withChoice(action, 1));
            }
            if (violated != null) {
                return violated;
            }
        }
        return null;
    }

    /// One transition: local lines first, where they are merged.
    private void step(int action) {
        int last = local(action);
        while (last-- > 0 && machine.localLines.isAtOne(Action.number(action))) {
            machine.step(action);
            if (machine.violation() != null) {
                return;
            }
        }
        machine.step(action);
    }

    private int local(int action) {
        return options.reduced() && Action.kind(action) == Action.TASK ? LONGEST_STEP : 0;
    }

    private @Nullable Answer follow(int state, int action) {
        step(action);
        transitions++;
        Violation violation = machine.violation();
        if (violation != null) {
            return violated(state, action, violation);
        }
        System.arraycopy(packed, 0, next, 0, layout.words());
        layout.repack(next);
        journal.undo();
        states.add(next, state, action);
        return null;
    }

    private Answer violated(int state, int action, Violation violation) {
        List<Integer> path = new ArrayList<>();
        if (action >= 0) {
            path.add(action);
        }
        for (int s = state; s > 0; s = states.parent(s)) {
            path.add(states.action(s));
        }
        Collections.reverse(path);
        List<Integer> told = new FewestSwitches(p -> endsIn(p, violation)).of(path);
        Replay replay = new Replay(program, options);
        told.forEach(one -> replay.perform(one, local(one)));
        return answer(Verdict.VIOLATED, "", replay.violation(), replay.schedule());
    }

    /// Whether a path is possible, breaks that rule with its last step, and none before.
    private boolean endsIn(List<Integer> path, Violation violation) {
        layout.reset();
        boolean possible = true;
        Violation found = null;
        for (int i = 0; i < path.size() && possible && found == null; i++) {
            int step = path.get(i);
            int n = machine.enabled(actions);
            possible = false;
            for (int k = 0; k < n; k++) {
                possible |= actions[k] == Action.withChoice(step, 0);
            }
            if (possible) {
                step(step);
                found = machine.violation();
                possible = found == null || i == path.size() - 1;
            }
        }
        if (found == null && possible && machine.enabled(actions) == 0) {
            found = machine.standstill();
        }
        journal.forget();
        return possible
                && found != null
                && found.invariant() == violation.invariant()
                && found.task() == violation.task();
    }

    private Answer undecided(String reason) {
        return answer(Verdict.UNDECIDED, reason, null, null);
    }

    private Answer answer(Verdict verdict, String reason, @Nullable Violation violation, @Nullable Schedule schedule) {
        return new Answer(
                verdict,
                states.size(),
                transitions,
                depth,
                layout.words(),
                states.bytes(),
                reason,
                violation,
                schedule,
                !options.reduced());
    }
}
