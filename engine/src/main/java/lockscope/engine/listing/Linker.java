package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.listing.ast.Parameter;
import lockscope.engine.program.Costs;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Program;
import lockscope.engine.program.Property;

/// Joins a strategy and a scenario into one program.
final class Linker {
    private final Problems problems;
    private final Overrides overrides;
    private final Inclusion strategy;
    private final Inclusion scenario;
    private final Image image;
    private final DeclarationLinker declarations;
    private final List<Program.Routine> routines = new ArrayList<>();

    Linker(Inclusion strategy, Inclusion scenario, Overrides overrides, Problems problems) {
        this.problems = problems;
        this.overrides = overrides;
        this.strategy = strategy;
        this.scenario = scenario;
        this.image =
                new Image(problems, new Links(), new Fields(), new CostTable(), new CodeBuilder(), new TreeMap<>());
        this.declarations = new DeclarationLinker(image);
    }

    /// The program; only to be run when no errors were reported.
    ///
    /// @param complete whether the strategy must have every routine that scenarios may call
    Program link(boolean complete) {
        Scope ofStrategy = new Scope(null, problems);
        declarations.predefine(ofStrategy);
        declarations.declare(strategy.items(), strategy.routines(), ofStrategy);
        int ownRoutines = declarations.routines.size();
        Scope ofScenario = new Scope(ofStrategy, problems);
        Constants constants = new Constants(image, ofScenario);
        new ParamLinker(image, ofScenario, overrides).declare(scenario.items(Item.Param.class));
        declarations.declare(scenario.items(), scenario.routines(), ofScenario);
        StrategyInterface.check(strategy, ofStrategy, complete, problems);

        MachineLinker machines = new MachineLinker(image, ofScenario, overrides);
        MachineSpec machine = machines.machine(scenario.items(Item.Machine.class));
        Costs costs = machines.costs(scenario.items(Item.Costs.class));
        OperationLinker operations = new OperationLinker(image, ofScenario, overrides);
        operations.declare(scenario.items(Item.Ops.class));
        if (!operations.isEmpty() && !(ofStrategy.find("boot") instanceof Symbol.Routine)) {
            problems.error(
                    strategy.file().name(),
                    "the strategy has no routine 'void boot()', which registers the " + "operations of the scenario"
                            + Nearest.hint("boot", ofStrategy.names(Symbol.Routine.class)));
        }
        TaskLinker tasks = new TaskLinker(image, ofScenario, overrides);
        tasks.declare(scenario.items(Item.Task.class));
        scenario.items(Item.Task.class)
                .forEach(task -> declarations.declareLinks(task.body().statements()));

        for (Item.Routine routine : declarations.routines) {
            Scope scope = routines.size() < ownRoutines ? ofStrategy : ofScenario;
            routines.add(routine(routine, scope));
        }
        List<Program.Op> ops = operations.link(routines);
        List<Program.Task> instances = tasks.link(routines, machine.cpus());
        List<Program.Kill> kills = tasks.kills(scenario.items(Item.Kill.class));
        Program.Expectations expectations = expectations(constants, ofScenario);
        overrides.reportUnknown();
        new CallDepth(routines, image.code(), problems).check();
        return new Program(
                strategy.file().name().text(),
                strategy.file().title(),
                scenario.file().name().text(),
                scenario.file().title(),
                machine,
                costs,
                List.copyOf(declarations.locks),
                List.copyOf(declarations.globals),
                List.copyOf(declarations.lists),
                image.links().all(),
                image.fields().all(),
                List.copyOf(declarations.workqueues),
                List.copyOf(declarations.works),
                List.copyOf(ops),
                List.copyOf(routines),
                List.copyOf(instances),
                List.copyOf(kills),
                expectations,
                image.code().finish(),
                sources());
    }

    private List<Program.SourceText> sources() {
        Map<String, Program.SourceText> sources = new LinkedHashMap<>();
        for (Inclusion inclusion : List.of(strategy, scenario)) {
            for (Source source : inclusion.sources().reversed()) {
                sources.putIfAbsent(source.name(), new Program.SourceText(source.name(), source.text()));
            }
        }
        return List.copyOf(sources.values());
    }

    private Program.Routine routine(Item.Routine routine, Scope scope) {
        Type result = DeclarationLinker.type(routine.type());
        RoutineLinker lines =
                new RoutineLinker(image, scope, result, routine.name().place());
        for (Parameter parameter : routine.parameters()) {
            lines.parameter(parameter.name(), DeclarationLinker.type(parameter));
        }
        lines.body(routine.body(), image.costs().ofRoutine(routine.name().text()));
        return lines.finish(routine.name().text(), routine.body().end(), null, 0, -1);
    }

    private Program.Expectations expectations(Constants constants, Scope scope) {
        List<String> violations = new ArrayList<>();
        for (Item.Expects expects : scenario.items(Item.Expects.class)) {
            checkInvariant(expects.name());
            boolean here = expects.strategies().isEmpty()
                    || expects.strategies().stream()
                            .map(Name::text)
                            .anyMatch(strategy.file().name().text()::equals);
            if (here) {
                violations.add(expects.name().text());
            }
        }
        List<Program.Waiver> waived = new ArrayList<>();
        for (Item.Waives waives : strategy.items(Item.Waives.class)) {
            checkInvariant(waives.name());
            waived.add(new Program.Waiver(waives.name().text(), waives.reason()));
        }
        Expression until = null;
        for (Item.Until item : scenario.items(Item.Until.class)) {
            until = item.time();
        }
        until = overrides.valueOr("until", until);
        long nanos = until == null ? Long.MAX_VALUE : constants.nanos(until, "'until'");
        List<Property> properties = new ClaimLinker(image, scope, sources()).link(scenario.items(Item.Claim.class));
        return new Program.Expectations(List.copyOf(violations), List.copyOf(waived), nanos, properties);
    }

    private void checkInvariant(Name name) {
        if (!name.text().matches("I([1-9]|1[0-5])")) {
            problems.error(name, "found '" + name.text() + "', expected an invariant, I1 to I15");
        }
    }
}
