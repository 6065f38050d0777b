package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import lockscope.engine.invariant.Invariants;
import lockscope.engine.machine.Kernel;
import lockscope.engine.machine.Platform;
import lockscope.engine.machine.Watch;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Trace;
import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// Steps through a scenario by hand: who could go next, and what happens when one of them does.
///
/// It leaves a trace of one unit of time a step, on one CPU. A schedule is followed step by step; one that is not
/// possible is refused with the reason.
public final class Replay {
    private final Program program;
    private final ExploringMachine machine;
    private final Trace trace = new Trace(true);
    private final List<Schedule.Step> steps = new ArrayList<>();
    private final int[] actions;
    private @Nullable Violation violation;

    /// Watches all invariants.
    public Replay(Program program) {
        this(program, Explorer.Options.DEFAULT);
    }

    Replay(Program program, Explorer.Options options) {
        this.program = program;
        machine = new ExploringMachine(program, watches(options.watched()));
        machine.lookAt(options::looksAt);
        actions = new int[machine.mostActions()];
        machine.follow(trace);
        violation = machine.atBoot();
    }

    /// For a schedule: what it does not break is not looked at.
    public static Replay toward(Program program, Schedule schedule) {
        String rule = schedule.breaks().split(":", 2)[0];
        boolean named = rule.matches("I[0-9]{1,2}");
        List<Integer> rules = named ? List.of(Integer.parseInt(rule.substring(1))) : List.of();
        return new Replay(program, Explorer.Options.DEFAULT.withRules(rules));
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
            if (name(actions[i]).equals(actor)) {
                perform(Action.withChoice(actions[i], choice));
                return true;
            }
        }
        return false;
    }

    /// A transition of an exploration: local lines first, each a step of its own.
    ///
    /// @param most how many of them belong to it at most
    void perform(int action, int most) {
        for (int i = 0; i < most && violation == null && machine.localLines.isAtOne(Action.number(action)); i++) {
            perform(action);
        }
        if (violation == null) {
            perform(action);
        }
    }

    private void perform(int action) {
        steps.add(describe(action));
        machine.step(action);
        violation = machine.violation();
        if (violation == null && machine.enabled(actions) == 0) {
            violation = machine.standstill();
        }
    }

    /// Who could do the next step.
    public List<String> next() {
        List<String> names = new ArrayList<>();
        int n = violation == null ? machine.enabled(actions) : 0;
        for (int i = 0; i < n; i++) {
            names.add(name(actions[i]));
        }
        return names;
    }

    /// Why an actor cannot step now.
    public String refusal(String actor) {
        int task = machine.kernel.table.find(actor);
        if (task == 0) {
            return "there is nobody called '" + actor + "' here; who could step: " + String.join(", ", next());
        }
        return machine.whyNot(task);
    }

    private String name(int action) {
        int n = Action.number(action);
        return switch (Action.kind(action)) {
            case Action.TASK -> machine.kernel.table.name(n);
            case Action.CALLBACK -> "callback " + n;
            default ->
                "signal " + machine.kernel.table.name(program.kills().get(n).task());
        };
    }

    private Schedule.Step describe(int action) {
        String line = "";
        int task = Action.number(action);
        if (Action.kind(action) == Action.TASK) {
            line = machine.kernel.tasks.base(task) < 0 ? "" : line(machine.kernel.tasks.pc(task));
        }
        return new Schedule.Step(name(action), Action.choice(action), line);
    }

    private String line(int pc) {
        Place place = program.code().places()[pc];
        for (Program.SourceText source : program.sources()) {
            if (source.name().equals(place.file())) {
                String text = source.text()
                        .lines()
                        .skip(place.line() - 1L)
                        .findFirst()
                        .orElse("");
                int comment = text.indexOf("//");
                String code = (comment < 0 ? text : text.substring(0, comment)).strip();
                return place.file() + ":" + place.line() + "  " + code;
            }
        }
        return place.file() + ":" + place.line();
    }

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

    /// The rule that was broken, null for none.
    public @Nullable Violation violation() {
        return violation;
    }

    /// The steps so far as a schedule.
    public Schedule schedule() {
        String breaks = violation == null ? "" : violation.id() + ": " + violation.text();
        return new Schedule(program.scenario(), program.strategy(), breaks, steps());
    }
}
