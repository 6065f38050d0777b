package lockscope.engine.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Loaded;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Nearest;
import lockscope.engine.listing.Severity;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;
import lockscope.engine.run.Intervention;
import lockscope.engine.run.Obstacle;
import org.jspecify.annotations.Nullable;

/// Turns what-ifs into a plan for the runs of one scenario under one strategy.
public final class Planner {
    private final Library library;
    private final Source scenario;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, String> settings;
    private Source strategy;

    private Planner(Library library, Source strategy, Source scenario, Map<String, String> settings) {
        this.library = library;
        this.strategy = strategy;
        this.scenario = scenario;
        this.settings = new LinkedHashMap<>(settings);
    }

    /// Plans runs of a scenario under a strategy, with what-ifs that may name another one.
    ///
    /// @param settings as `--set` gives them
    public static Planned plan(
            Library library, Source strategy, Source scenario, Map<String, String> settings, List<WhatIf> whatIfs) {
        Planner planner = new Planner(library, strategy, scenario, settings);
        Plan plan = planner.plan(whatIfs);
        return new Planned(
                planner.diagnostics.stream().anyMatch(Diagnostic::isError) ? null : plan, planner.diagnostics);
    }

    private @Nullable Plan plan(List<WhatIf> whatIfs) {
        List<WhatIf> always = whatIfs.stream()
                .filter(whatIf -> !whatIf.isTimed() || whatIf.edit().runsAgain())
                .toList();
        List<WhatIf> timed = whatIfs.stream()
                .filter(whatIf -> whatIf.isTimed() && !whatIf.edit().runsAgain())
                .sorted(Comparator.comparingLong(WhatIf::atNanos))
                .toList();
        Program start = start(always);
        if (start == null) {
            return null;
        }
        List<Turn> turns = new ArrayList<>();
        Program last = start;
        for (WhatIf whatIf : timed) {
            List<Intervention> interventions = interventions(whatIf, last);
            for (Intervention intervention : interventions) {
                if (intervention instanceof Intervention.Go(Program program)) {
                    last = program;
                }
            }
            turns.add(new Turn(whatIf, interventions));
        }
        return new Plan(start, last, always, turns);
    }

    // ---------------------------------------------------------------- from the beginning

    private @Nullable Program start(List<WhatIf> always) {
        List<WhatIf> added = new ArrayList<>();
        for (WhatIf whatIf : always) {
            switch (whatIf.edit()) {
                case Edit.Under(String name) -> choose(whatIf, name);
                case Edit.Set(String key, String value) -> settings.put(key, value);
                case Edit.Add _ -> added.add(whatIf);
                case Edit.Without _, Edit.Kill _, Edit.Leave _ -> {}
            }
        }
        Program program = load(true);
        if (program != null && !added.isEmpty()) {
            program = withMore(program, added);
        }
        for (WhatIf whatIf : always) {
            if (program != null && whatIf.edit() instanceof Edit.Without(String group)) {
                program = without(whatIf, program, group);
            }
        }
        return program;
    }

    private void choose(WhatIf whatIf, String name) {
        Source source = library.strategy(name);
        if (source == null) {
            wrong(
                    whatIf,
                    name,
                    "no strategy is named '" + name + "'" + Nearest.hint(name, library.strategies())
                            + known(library.strategies()));
        } else {
            strategy = source;
        }
    }

    private @Nullable Program load(boolean says) {
        Loaded loaded = Loader.load(library, strategy, scenario, settings);
        if (says || loaded.hasErrors()) {
            loaded.diagnostics().stream()
                    .filter(found -> !diagnostics.contains(found))
                    .forEach(diagnostics::add);
        }
        return loaded.program();
    }

    /// One instance more of a block for each of these; the instances that there were keep their names and starts.
    private @Nullable Program withMore(Program program, List<WhatIf> added) {
        for (WhatIf whatIf : added) {
            String group = ((Edit.Add) whatIf.edit()).group();
            long instances = count(program, group);
            if (instances == 0) {
                unknownGroup(whatIf, group, program);
                return null;
            }
            settings.put("task." + group + ".instances", Long.toString(instances + 1));
            Program more = load(false);
            if (more == null) {
                return null;
            }
            program = more.withTasks(named(program, more, group, whatIf));
        }
        return program;
    }

    private static List<Program.Task> named(Program before, Program more, String group, WhatIf whatIf) {
        List<Program.Task> tasks = new ArrayList<>();
        int old = 0;
        for (Program.Task task : more.tasks()) {
            boolean isNew = task.group().equals(group) && task.instance() > count(before, group);
            if (!isNew) {
                Program.Task known = before.tasks().get(old++);
                tasks.add(task.startingAt(known.startNanos()).named(known.name()));
            } else {
                tasks.add(whatIf.isTimed() ? task.startingAt(whatIf.atNanos()) : task);
            }
        }
        return tasks;
    }

    private static long count(Program program, String group) {
        return program.tasks().stream()
                .filter(task -> task.group().equals(group))
                .count();
    }

    private Program without(WhatIf whatIf, Program program, String group) {
        if (count(program, group) == 0) {
            unknownGroup(whatIf, group, program);
        }
        return program.withTasks(program.tasks().stream()
                .map(task -> task.group().equals(group) ? task.absent() : task)
                .toList());
    }

    // ---------------------------------------------------------------- at a moment

    private List<Intervention> interventions(WhatIf whatIf, Program now) {
        return switch (whatIf.edit()) {
            case Edit.Set(String key, String value) -> go(whatIf, key, value, now);
            case Edit.Kill(String task) -> one(whatIf, task, now, Intervention.Kill::new);
            case Edit.Leave(String task) -> one(whatIf, task, now, Intervention.Leave::new);
            case Edit.Without(String group) -> each(whatIf, group, now);
            case Edit.Add _, Edit.Under _ -> throw new IllegalArgumentException(whatIf.text());
        };
    }

    private List<Intervention> go(WhatIf whatIf, String key, String value, Program now) {
        settings.put(key, value);
        Program next = load(false);
        if (next == null) {
            return List.of();
        }
        if (next.tasks().size() == now.tasks().size()) {
            next = next.withTasks(now.tasks());
        }
        String obstacle = words(Obstacle.between(now, next));
        if (!obstacle.isEmpty()) {
            String always = WhatIf.always(whatIf.edit()).text();
            wrong(whatIf, key, obstacle + "; without a time, '" + always + "', it holds from the beginning");
            return List.of();
        }
        return List.of(new Intervention.Go(next));
    }

    private static String words(Obstacle obstacle) {
        return switch (obstacle) {
            case NONE -> "";
            case LINES -> "this setting changes the lines of the program, so a run cannot go on with it";
            case TASKS -> "the number of tasks cannot change while they run; 'add task NAME' adds one";
            case RCU -> "a reader cannot become one that may, or may not, be preempted";
            case FEWER_CPUS -> "a CPU cannot be taken away while tasks and callbacks are on it";
            case CPU_TREE -> "with more than 16 CPUs RCU has another tree, which cannot be changed while it runs";
        };
    }

    private interface OnTask {
        Intervention of(int task);
    }

    private List<Intervention> one(WhatIf whatIf, String name, Program now, OnTask effect) {
        List<Intervention> all = matching(now, task -> task.name().equals(name), effect);
        if (all.isEmpty()) {
            List<String> names = now.tasks().stream().map(Program.Task::name).toList();
            wrong(whatIf, name, "no task is named '" + name + "'" + Nearest.hint(name, names) + known(names));
        }
        return all;
    }

    private List<Intervention> each(WhatIf whatIf, String group, Program now) {
        List<Intervention> all = matching(now, task -> task.group().equals(group), Intervention.Without::new);
        if (all.isEmpty()) {
            unknownGroup(whatIf, group, now);
        }
        return all;
    }

    private static List<Intervention> matching(Program now, Predicate<Program.Task> wanted, OnTask effect) {
        List<Intervention> all = new ArrayList<>();
        for (int t = 1; t <= now.tasks().size(); t++) {
            if (wanted.test(now.tasks().get(t - 1))) {
                all.add(effect.of(t));
            }
        }
        return all;
    }

    // ---------------------------------------------------------------- what is wrong

    private void unknownGroup(WhatIf whatIf, String group, Program program) {
        List<String> groups = List.copyOf(new LinkedHashSet<>(
                program.tasks().stream().map(Program.Task::group).toList()));
        wrong(whatIf, group, "no task block is named '" + group + "'" + Nearest.hint(group, groups) + known(groups));
    }

    private static String known(List<String> names) {
        int shown = Math.min(names.size(), 12);
        return "; known are " + String.join(", ", names.subList(0, shown)) + (shown < names.size() ? ", ..." : "");
    }

    private void wrong(WhatIf whatIf, String word, String message) {
        String text = whatIf.text();
        int column = Math.max(0, text.indexOf(word)) + 1;
        diagnostics.add(new Diagnostic(
                Severity.ERROR, new Place("what-if", 1, column), word.length(), message, text, List.of()));
    }
}
