package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import lockscope.engine.invariant.Invariants;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Platform;
import lockscope.engine.machine.Watch;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.run.Snapshot;
import lockscope.engine.state.Phase;
import lockscope.engine.trace.Trace;
import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// Steps through a scenario by hand: who could go next, and what happens when one of them does.
///
/// It leaves a trace of one unit of time a step, on one CPU. A schedule is followed step by step; one that is not
/// possible is refused with the reason.
public final class Replay {
    private final Explorer.Options options;
    private final ExploringMachine machine;
    private final Program program;
    private final Actors actors;
    private final Refusals refusals;
    private final Trace trace = new Trace(true);
    private final List<Schedule.Step> steps = new ArrayList<>();
    private final List<Integer> made = new ArrayList<>();
    private final int[] actions;
    private @Nullable Violation violation;

    /// Somebody who has a next step, or waits for one.
    ///
    /// @param actor as in a schedule
    /// @param task the task, 0 for a callback or a signal
    /// @param pc the line it is on, -1 when it is on none
    /// @param line that line's place and text, empty when it is on none
    /// @param waits whether it waits for something that has not come
    /// @param asksForTime whether the step can also be made `late`
    /// @param refusal why it cannot step now, a sentence without its full stop; empty when it can
    public record Turn(
            String actor, int task, int pc, String line, boolean waits, boolean asksForTime, String refusal) {
        public boolean isPossible() {
            return refusal.isEmpty();
        }
    }

    /// Watches all invariants.
    ///
    /// @throws Limit for a program that cannot be explored
    public Replay(Program program) {
        this(program, Explorer.Options.DEFAULT);
    }

    /// @param options the rules that are looked at, and how many CPUs there are
    /// @throws Limit for a program that cannot be explored
    public Replay(Program program, Explorer.Options options) {
        this.options = options;
        machine = options.machine(program);
        this.program = machine.program;
        actors = new Actors(machine);
        refusals = new Refusals(machine.kernel, machine.rcu);
        actions = new int[machine.mostActions()];
        machine.follow(trace);
        violation = machine.atBoot();
    }

    /// For a schedule: what it does not break is not looked at, and rules are not watched when that ends it before its
    /// last step.
    ///
    /// @throws Limit for a program that cannot be explored
    public static Replay toward(Program program, Schedule schedule) {
        int rule = Rule.number(schedule.breaks().split(":", 2)[0]);
        List<Integer> rules = rule < 0 ? List.of() : List.of(rule);
        Explorer.Options watched = Explorer.Options.DEFAULT.withRules(rules).withCpus(schedule.cpus());
        Replay ahead = new Replay(program, watched);
        ahead.follow(schedule);
        boolean early =
                ahead.violation != null && ahead.steps.size() < schedule.steps().size();
        return new Replay(program, early ? watched.withoutWatch() : watched);
    }

    static BiFunction<Kernel, Platform, Watch> watches(boolean watched) {
        return watched ? Invariants::new : (kernel, platform) -> Watch.NONE;
    }

    /// Follows a schedule to its end, to the first broken rule, or to a step that is not possible.
    ///
    /// @return why it could not be followed to its end; empty when it could
    public String follow(Schedule schedule) {
        for (Schedule.Step step : schedule.steps()) {
            if (violation != null) {
                break;
            }
            if (!step(step.actor(), step.choice())) {
                return "step " + (steps.size() + 1) + ": " + refusal(step.actor());
            }
        }
        return "";
    }

    /// Lets an actor do its next step.
    ///
    /// @return whether it can step now; else nothing happens
    public boolean step(String actor, int choice) {
        int n = machine.enabled(actions);
        for (int i = 0; i < n; i++) {
            if (actors.name(actions[i]).equals(actor)) {
                perform(Action.withChoice(actions[i], choice));
                return true;
            }
        }
        return false;
    }

    /// Lets an action happen that is possible.
    void perform(int action) {
        steps.add(actors.describe(action));
        made.add(action);
        machine.step(action);
        judge();
    }

    /// Looks whether the last step broke a rule, or left nobody who could go on.
    private void judge() {
        if (made.isEmpty()) {
            return;
        }
        violation = machine.violation();
        if (violation == null && machine.enabled(actions) == 0) {
            violation = machine.standstill();
        }
    }

    /// What steps; whoever changes it goes through [#perform].
    ExploringMachine machine() {
        return machine;
    }

    /// Who could do the next step.
    public List<String> next() {
        List<String> names = new ArrayList<>();
        int n = violation == null ? machine.enabled(actions) : 0;
        for (int i = 0; i < n; i++) {
            names.add(actors.name(actions[i]));
        }
        return names;
    }

    /// Whether the actor is a task whose next line touches nothing but its own variables, so that nobody can tell when
    /// it runs.
    public boolean isAtLocalLine(String actor) {
        int task = machine.kernel.table.find(actor);
        return task != 0 && machine.localLines.isAtOne(task);
    }

    /// Why an actor cannot step now.
    public String refusal(String actor) {
        if (actor.startsWith("switch ")) {
            return refusalOfSwitch(actor);
        }
        int task = machine.kernel.table.find(actor);
        if (task != 0 && !machine.isOnCpu(task)) {
            return switchesTo(actor)
                    .map(way -> actor + " is not on a CPU: '" + way + "' comes first")
                    .orElseGet(() -> refusals.ofTask(task));
        }
        if (task == 0) {
            return "there is nobody called '" + actor + "' here; who could step: " + String.join(", ", next());
        }
        return refusals.ofTask(task);
    }

    private Optional<String> switchesTo(String task) {
        return next().stream()
                .filter(actor -> actor.equals("switch " + task) || actor.endsWith(" to " + task))
                .findFirst();
    }

    private String refusalOfSwitch(String actor) {
        String in = actor.substring(Math.max(actor.lastIndexOf(" to ") + 3, "switch".length()) + 1);
        Optional<String> way = switchesTo(in);
        if (way.isPresent()) {
            String why = actor.contains(" to ") ? "that task cannot lose its CPU now" : "no CPU is free";
            return why + ": '" + way.get() + "' takes one";
        }
        int task = machine.kernel.table.find(in);
        boolean there = task != 0 && machine.isOnCpu(task);
        return there ? in + " is on a CPU already" : "nobody can get on a CPU for '" + in + "': " + refusal(in);
    }

    /// Everybody who may have something to do, who can step now and who cannot: tasks, callbacks, signals.
    ///
    /// Nobody can step after a rule was broken; the reasons are those of the tasks all the same.
    public List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        String over = violation == null ? "" : "a rule is broken";
        int n = violation == null ? machine.enabled(actions) : 0;
        List<String> next = next();
        for (int t = 1; t <= machine.kernel.table.count(); t++) {
            TaskTable.Kind kind = machine.kernel.table.kind(t);
            if (kind == TaskTable.Kind.USER || kind == TaskTable.Kind.WORKER) {
                String name = machine.kernel.table.name(t);
                boolean can = next.contains(name);
                int pc = machine.kernel.tasks.base(t) < 0 ? -1 : machine.kernel.tasks.pc(t);
                String refusal = can || violation != null ? over : refusal(name);
                boolean waits = machine.kernel.tasks.waitKind(t) != 0;
                turns.add(
                        new Turn(name, t, pc, pc < 0 ? "" : actors.line(pc), waits, can && hasOtherChoice(t), refusal));
            }
        }
        for (int i = 0; i < machine.rcu.pending(); i++) {
            boolean waits = machine.rcu.awaitedBy(i) != 0;
            if (waits || machine.rcu.isReady(i)) {
                turns.add(new Turn("callback " + i, 0, -1, "", waits, false, waits ? refusals.ofCallback(i) : over));
            }
        }
        for (int i = 0; i < n; i++) {
            if (Action.kind(actions[i]) == Action.SIGNAL || Action.kind(actions[i]) == Action.SWITCH) {
                turns.add(new Turn(actors.name(actions[i]), 0, -1, "", false, false, ""));
            }
        }
        return turns;
    }

    /// Whether the task's next step asks whether a time has passed, so that there are two of them.
    private boolean hasOtherChoice(int task) {
        if (machine.kernel.tasks.phase(task) != Phase.QUEUED) {
            return false;
        }
        ExploringMachine copy = copy(made.size(), new Trace(true));
        copy.step(Action.of(Action.TASK, task, 0));
        return copy.hasOtherChoice();
    }

    private ExploringMachine copy(int count, Trace rows) {
        ExploringMachine copy = options.machine(program);
        copy.follow(rows);
        made.subList(0, count).forEach(copy::step);
        return copy;
    }

    /// The memory after some of the steps, for whatever shows the memory of a run; a step is a unit of time.
    ///
    /// @param count how many steps, 0 for the beginning
    public Snapshot at(int count) {
        Trace rows = new Trace(true);
        ExploringMachine copy = copy(count, rows);
        return new Snapshot(copy.kernel, new OpenSurroundings(copy, rows), count);
    }

    /// A replay of the first of these steps, from where one can go another way.
    public Replay branch(int count) {
        Replay branch = new Replay(program, options);
        for (int action : made.subList(0, count)) {
            branch.machine.step(action);
        }
        branch.made.addAll(made.subList(0, count));
        branch.steps.addAll(steps.subList(0, count));
        branch.judge();
        return branch;
    }

    /// The program that is stepped through: what was given, on one CPU and without costs.
    public Program program() {
        return program;
    }

    public Trace trace() {
        return trace;
    }

    /// The steps that were made, each with its line.
    public List<Schedule.Step> steps() {
        return List.copyOf(steps);
    }

    /// How many steps were made.
    public int length() {
        return made.size();
    }

    /// The rule that was broken, null for none.
    public @Nullable Violation violation() {
        return violation;
    }

    /// The steps so far as a schedule.
    public Schedule schedule() {
        String breaks = violation == null ? "" : violation.id() + ": " + violation.text();
        return new Schedule(program.scenario(), program.strategy(), options.cpus(), breaks, steps());
    }
}
