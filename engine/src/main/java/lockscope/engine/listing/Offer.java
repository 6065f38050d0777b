package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.listing.ast.ListingFile;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.listing.ast.OpsPart;
import lockscope.engine.listing.ast.Statement;
import lockscope.engine.program.Costs;
import lockscope.engine.program.Expr;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Method;

/// Lists what can be set in a scenario, with the values that it has now.
final class Offer {
    private static final String NUMBER = "a number";
    private static final String DURATION = "a duration such as 5us";

    private final ListingFile scenario;
    private final Image image;
    private final Overrides overrides;
    private final Scope scope;
    private final Constants constants;
    private final List<Setting> settings = new ArrayList<>();

    Offer(ListingFile scenario, Map<String, String> given) {
        Problems unused = new Problems();
        this.scenario = scenario;
        this.image = new Image(unused, new Links(), new Fields(), new CostTable(), new CodeBuilder(), new TreeMap<>());
        this.overrides = new Overrides(given, unused);
        this.scope = new Scope(null, unused);
        this.constants = new Constants(image, scope);
    }

    List<Setting> settings() {
        new ParamLinker(image, scope, overrides).declare(scenario.items(Item.Param.class));
        scenario.items(Item.Param.class).forEach(this::param);
        MachineLinker machines = new MachineLinker(image, scope, overrides);
        MachineSpec machine = machines.machine(scenario.items(Item.Machine.class));
        for (MachineSetting setting : MachineSetting.values()) {
            String value = setting.value(machine);
            settings.add(new Setting(setting.key(), setting.meaning(), value, setting.range(), setting.words()));
        }
        scenario.items(Item.Task.class).forEach(this::task);
        ops();
        costs(machines.costs(scenario.items(Item.Costs.class)));
        scales();
        until();
        return List.copyOf(settings);
    }

    private void add(String key, String meaning, String value, String range) {
        settings.add(new Setting(key, meaning, value, range, List.of()));
    }

    private void param(Item.Param param) {
        if (scope.find(param.name().text()) instanceof Symbol.Constant constant) {
            boolean time = constant.type() == Type.Plain.DURATION;
            String value = time ? Numeral.spelt(constant.value()) : Long.toString(constant.value());
            add(param.name().text(), param.meaning(), value, time ? DURATION : NUMBER);
        }
    }

    private void task(Item.Task task) {
        String name = task.name().text();
        String key = "task." + name + ".";
        Expression one = new Expression.Literal(1, false, task.name().place());
        Expression zero = new Expression.Literal(0, true, task.name().place());
        Expression count = task.count();
        Expression at = task.at();
        Expression every = task.every();
        add(
                key + "instances",
                "how many of '" + name + "'",
                value(key + "instances", count == null ? one : count),
                "0 to 65000");
        add(key + "at", "when the first of '" + name + "' starts", value(key + "at", at == null ? zero : at), DURATION);
        add(
                key + "every",
                "how long after it each next one starts",
                value(key + "every", every == null ? zero : every),
                DURATION);
        for (Statement statement : task.body().statements()) {
            if (statement instanceof Statement.Repeat repeat) {
                add(key + "repeat", "rounds of its outermost repeat", value(key + "repeat", repeat.times()), NUMBER);
                break;
            }
        }
    }

    private String value(String key, Expression written) {
        Expression value = overrides.valueOr(key, written);
        Typed typed = value == null ? Typed.UNKNOWN : constants.value(value);
        long number = typed.code() instanceof Expr.Const(long constant) ? constant : 0;
        return typed.type() == Type.Plain.DURATION ? Numeral.spelt(number) : Long.toString(number);
    }

    private void ops() {
        long atBoot = 0;
        for (Item.Ops block : scenario.items(Item.Ops.class)) {
            Expression count = block.count();
            boolean module = OperationLinker.flags(block).contains(OpsPart.Kind.MODULE);
            atBoot += module ? 0 : count == null ? 1 : constants.number(count, 0, 4096, "operations");
        }
        String given = overrides.text("ops");
        add(
                "ops",
                "only the first operations of boot",
                given == null ? Long.toString(atBoot) : given,
                "0 to " + atBoot);
    }

    private void costs(Costs machine) {
        for (CostSetting setting : CostSetting.values()) {
            add("cost." + setting.key(), setting.meaning(), Numeral.spelt(setting.value(machine)), DURATION);
        }
        for (Item.Costs block : scenario.items(Item.Costs.class)) {
            for (Item.Entry entry : block.entries()) {
                Name name = entry.key();
                if (CostSetting.of(name.text()) == null) {
                    String key = "cost." + name.text();
                    add(key, "what " + name.text() + " costs", value(key, entry.value()), DURATION);
                }
            }
        }
    }

    private void scales() {
        for (Method method : Method.values()) {
            String key = "scale." + method.listingName();
            String given = overrides.text(key);
            add(
                    key,
                    "factor for the costs of all " + method.listingName() + " methods",
                    given == null ? "1" : given,
                    "a factor such as 0.77");
        }
    }

    private void until() {
        String given = overrides.text("until");
        String value = given == null ? "" : given;
        for (Item.Until until : scenario.items(Item.Until.class)) {
            value = value("until", until.time());
        }
        add("until", "when the run stops at the latest", value, DURATION);
    }

    /// What a listing offers; nothing when it is no scenario.
    static List<Setting> of(ListingFile file, Map<String, String> given) {
        boolean scenario = file.kind() == ListingFile.Kind.SCENARIO;
        return scenario ? new Offer(file, given).settings() : Collections.emptyList();
    }
}
