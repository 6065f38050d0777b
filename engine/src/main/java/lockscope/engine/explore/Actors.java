package lockscope.engine.explore;

import lockscope.engine.program.Place;
import lockscope.engine.program.Program;

/// Actions as people read them: who, and on which line.
final class Actors {
    private final ExploringMachine machine;
    private final Program program;

    Actors(ExploringMachine machine) {
        this.machine = machine;
        program = machine.program;
    }

    /// A task's name, or `callback`, `signal` or `switch` and which.
    String name(int action) {
        int n = Action.number(action);
        return switch (Action.kind(action)) {
            case Action.TASK -> machine.kernel.table.name(n);
            case Action.CALLBACK -> "callback " + n;
            case Action.SWITCH -> {
                String out = Action.out(action) == 0 ? "" : machine.kernel.table.name(Action.out(action)) + " to ";
                yield "switch " + out + machine.kernel.table.name(Action.in(action));
            }
            default ->
                "signal " + machine.kernel.table.name(program.kills().get(n).task());
        };
    }

    /// A step that is about to be made.
    Schedule.Step describe(int action) {
        String line = "";
        int task = Action.number(action);
        if (Action.kind(action) == Action.TASK) {
            line = machine.kernel.tasks.base(task) < 0 ? "" : line(machine.kernel.tasks.pc(task));
        }
        return new Schedule.Step(name(action), Action.choice(action), line);
    }

    /// The place of a line and what is written there.
    String line(int pc) {
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
}
