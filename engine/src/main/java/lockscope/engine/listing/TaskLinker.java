package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lockscope.engine.listing.ast.Block;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.listing.ast.Statement;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;

/// Links the tasks of a scenario: one program for each block, one task for each instance.
final class TaskLinker {
    private static final int MOST = 65_000;

    private final Image image;
    private final Problems problems;
    private final Scope scope;
    private final Constants constants;
    private final Overrides overrides;
    private final List<Program.Task> tasks = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    private record Group(Item.Task block, int instances) {}

    TaskLinker(Image image, Scope scope, Overrides overrides) {
        this.image = image;
        this.problems = image.problems();
        this.scope = scope;
        this.constants = new Constants(image, scope);
        this.overrides = overrides;
    }

    /// Numbers the tasks, so that they can be named.
    void declare(List<Item.Task> blocks) {
        Set<String> names = new TreeSet<>();
        int number = 0;
        for (Item.Task block : blocks) {
            String name = block.name().text();
            if (!names.add(name)) {
                problems.error(block.name(), "there are two task blocks called '" + name + "'");
            }
            Expression count = overrides.valueOr("task." + name + ".instances", block.count());
            int instances =
                    count == null ? 1 : (int) constants.number(count, 0, MOST, "the instances of '" + name + "'");
            if (number + instances > MOST) {
                problems.error(block.name(), "more than " + MOST + " tasks");
                instances = 0;
            }
            groups.add(new Group(block, instances));
            if (count == null) {
                image.tasks().put(name, ++number);
            } else {
                for (int i = 1; i <= instances; i++) {
                    image.tasks().put(name + "/" + i, ++number);
                }
            }
        }
    }

    /// Writes the programs.
    List<Program.Task> link(List<Program.Routine> routines, int cpus) {
        for (Group group : groups) {
            Item.Task block = group.block();
            String name = block.name().text();
            long at = nanos("at", block, block.at());
            long every = nanos("every", block, block.every());
            int cpu = firstCpu(group, cpus);
            int program = routines.size();
            routines.add(program(block));
            boolean single = block.count() == null && !overridesInstances(name);
            for (int i = 0; i < group.instances(); i++) {
                String task = single ? name : name + "/" + (i + 1);
                int on = cpu < 0 ? -1 : (cpu + i) % cpus;
                long start = Math.min(at + i * every, Numeral.LONGEST_NANOS * 1_000);
                tasks.add(new Program.Task(
                        task,
                        name,
                        i + 1,
                        program,
                        start,
                        on,
                        block.background(),
                        block.name().place()));
            }
        }
        return tasks;
    }

    /// The CPU of the first instance, -1 for any. A machine that was made smaller by a setting is gone round.
    private int firstCpu(Group group, int cpus) {
        Item.Task block = group.block();
        Expression written = block.cpu();
        if (written == null) {
            return -1;
        }
        String name = block.name().text();
        int cpu = (int) constants.number(written, 0, 255, "the CPU of '" + name + "'");
        int last = cpu + Math.max(1, group.instances()) - 1;
        if (last >= cpus) {
            String message =
                    "'" + name + "' wants CPU " + last + ", but a machine with " + cpus + " has 0 to " + (cpus - 1);
            if (overrides.text("cpus") == null && !overridesInstances(name)) {
                problems.error(written.place(), message);
            } else {
                problems.warning(written.place(), 1, message + "; counting goes on from 0");
            }
        }
        return cpu % cpus;
    }

    private boolean overridesInstances(String name) {
        return overrides.text("task." + name + ".instances") != null;
    }

    private long nanos(String what, Item.Task block, @Nullable Expression written) {
        String name = block.name().text();
        Expression value = overrides.valueOr("task." + name + "." + what, written);
        return value == null ? 0 : constants.nanos(value, "'" + what + "' of '" + name + "'");
    }

    private Program.Routine program(Item.Task block) {
        String name = block.name().text();
        Expression repeat = overrides.value("task." + name + ".repeat");
        Block body = repeat == null ? block.body() : repeating(block, repeat);
        RoutineLinker lines =
                new RoutineLinker(image, scope, Type.Plain.VOID, block.name().place());
        lines.body(body, 0);
        return lines.finish("task " + name, body.end(), null, 0, -1);
    }

    /// The program with another number of rounds in its outermost `repeat`.
    private Block repeating(Item.Task block, Expression times) {
        List<Statement> statements = new ArrayList<>();
        boolean found = false;
        for (Statement statement : block.body().statements()) {
            if (!found && statement instanceof Statement.Repeat(Place place, Expression old, Block body)) {
                statements.add(new Statement.Repeat(place, times, body));
                found = true;
            } else {
                statements.add(statement);
            }
        }
        if (!found) {
            problems.error(
                    times.place(), "the task '" + block.name().text() + "' has no 'repeat' at its outermost level");
        }
        return new Block(statements, block.body().end());
    }

    List<Program.Kill> kills(List<Item.Kill> items) {
        List<Program.Kill> kills = new ArrayList<>();
        for (Item.Kill kill : items) {
            String name = switch (kill.task()) {
                case Expression.Named(Name task) -> task.text();
                case Expression.Instance(Name task, long number) -> task.text() + "/" + number;
                default -> "";
            };
            Integer task = image.tasks().get(name);
            int slash = name.indexOf('/');
            if (task == null && slash > 0 && overridesInstances(name.substring(0, slash))) {
                String message = "there is no task '" + name + "' with this number of instances; nobody is killed";
                problems.warning(kill.task().place(), name.length(), message);
            } else if (task == null) {
                problems.error(
                        kill.task().place(),
                        "found '" + name + "', expected the name of a task, such as ns/3"
                                + Nearest.hint(name, image.tasks().keySet()));
            } else {
                kills.add(new Program.Kill(task, constants.nanos(kill.at(), "'at'"), kill.place()));
            }
        }
        return kills;
    }
}
