package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.program.Costs;
import lockscope.engine.program.Expr;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.MachineSpec.Preemption;
import org.jspecify.annotations.Nullable;

/// Reads the machine and its costs from a scenario and from what `--set` says.
final class MachineLinker {
    private final Image image;
    private final Problems problems;
    private final Scope scope;
    private final Constants constants;
    private final Overrides overrides;

    MachineLinker(Image image, Scope scope, Overrides overrides) {
        this.image = image;
        this.problems = image.problems();
        this.scope = scope;
        this.constants = new Constants(image, scope);
        this.overrides = overrides;
    }

    MachineSpec machine(List<Item.Machine> blocks) {
        Map<MachineSetting, Expression> values = new EnumMap<>(MachineSetting.class);
        for (Item.Machine block : blocks) {
            for (Item.Entry entry : block.entries()) {
                MachineSetting setting = MachineSetting.of(entry.key().text());
                if (setting == null) {
                    List<String> keys = MachineSetting.keys();
                    problems.error(
                            entry.key(),
                            "found '" + entry.key().text() + "', expected a setting of the machine: "
                                    + String.join(", ", keys)
                                    + Nearest.hint(entry.key().text(), keys));
                } else {
                    values.put(setting, entry.value());
                }
            }
        }
        Expression rcuExpedited = overrides.value("rcu.expedited");
        if (rcuExpedited != null) {
            values.put(MachineSetting.EXPEDITED, rcuExpedited);
        }
        MachineSpec spec = MachineSpec.DEFAULT;
        for (MachineSetting setting : MachineSetting.values()) {
            String seed = setting == MachineSetting.SEED ? overrides.text(setting.key()) : null;
            if (seed != null) {
                spec = with(spec, setting, seed(seed), "");
                continue;
            }
            Expression value = overrides.valueOr(setting.key(), values.get(setting));
            if (value != null) {
                spec = set(spec, setting, value);
            }
        }
        return spec;
    }

    /// Seeds go beyond the numbers of the language.
    private long seed(String text) {
        try {
            long seed = Long.parseLong(text);
            if (seed >= 0) {
                return seed;
            }
        } catch (NumberFormatException e) {
            // reported below, like a negative one
        }
        problems.error(
                Overrides.place("seed"), text.length(), "found '" + text + "' for 'seed', expected a number from 0");
        return 0;
    }

    private MachineSpec set(MachineSpec spec, MachineSetting setting, Expression value) {
        if (setting.words().isEmpty() && !isUnknownWord(value)) {
            Typed typed = constants.value(value);
            boolean time = typed.type() == Type.Plain.DURATION;
            boolean right = setting.isDuration() ? time : typed.type() == Type.Plain.INT;
            if (right && typed.code() instanceof Expr.Const(long number) && setting.allows(number)) {
                return with(spec, setting, number, "");
            }
            if (typed.type() != Type.Plain.UNKNOWN) {
                wrong(value, setting, Constants.spelt(typed));
            }
            return spec;
        }
        String word = word(value);
        if (word == null || !setting.words().contains(word)) {
            wrong(value, setting, word);
            return spec;
        }
        return with(spec, setting, 0, word);
    }

    private boolean isUnknownWord(Expression value) {
        return value instanceof Expression.Named(Name name) && scope.find(name.text()) == null;
    }

    private void wrong(Expression value, MachineSetting setting, @Nullable String found) {
        String shown = found == null ? "another value" : "'" + found + "'";
        String hint = found == null || Character.isDigit(found.charAt(0)) ? "" : Nearest.hint(found, setting.words());
        problems.error(
                value.place(),
                found == null ? 1 : found.length(),
                "found " + shown + " for '" + setting.key() + "', expected " + setting.range() + hint);
    }

    /// A word or a number as it was written; parameters count as their value.
    private @Nullable String word(Expression value) {
        return switch (value) {
            case Expression.Named(Name name)
            when scope.find(name.text()) instanceof Symbol.Constant constant -> Long.toString(constant.value());
            case Expression.Named(Name name) -> name.text();
            case Expression.Literal(long number, boolean unit, var place) when !unit -> Long.toString(number);
            case Expression.Truth(boolean truth, var place) -> truth ? "on" : "off";
            default -> null;
        };
    }

    private static MachineSpec with(MachineSpec s, MachineSetting setting, long number, String word) {
        int cpus = s.cpus();
        int hz = s.hz();
        Preemption preemption = s.preemption();
        boolean preemptibleRcu = s.preemptibleRcu();
        boolean skewed = s.skewedTicks();
        boolean expedited = s.rcuExpedited();
        boolean spin = s.spinning();
        boolean steal = s.stealing();
        int nets = s.nets();
        long slice = s.sliceNanos();
        int jitter = s.jitterPercent();
        int blimit = s.callbacksPerPass();
        long seed = s.seed();
        boolean on = word.equals("on");
        switch (setting) {
            case CPUS -> cpus = (int) number;
            case HZ -> hz = Integer.parseInt(word);
            case RCU -> preemptibleRcu = word.equals("preemptible");
            case PREEMPT ->
                preemption = switch (word) {
                    case "none" -> Preemption.NONE;
                    case "voluntary" -> Preemption.VOLUNTARY;
                    default -> Preemption.FULL;
                };
            case TICKS -> skewed = word.equals("skewed");
            case NETS -> nets = (int) number;
            case SEED -> seed = number;
            case SLICE -> slice = number;
            case JITTER -> jitter = (int) number;
            case SPIN -> spin = on;
            case STEAL -> steal = on;
            case EXPEDITED -> expedited = on;
            case BLIMIT -> blimit = (int) number;
        }
        return new MachineSpec(
                cpus,
                hz,
                preemption,
                preemptibleRcu,
                skewed,
                expedited,
                spin,
                steal,
                nets,
                slice,
                jitter,
                blimit,
                seed);
    }

    /// The machine's own costs; those of routines and primitives go into the image's table.
    Costs costs(List<Item.Costs> blocks) {
        long[] machine = {
            Costs.DEFAULT.wakeup(),
            Costs.DEFAULT.queueWork(),
            Costs.DEFAULT.contextSwitch(),
            Costs.DEFAULT.callback(),
            Costs.DEFAULT.expedited(),
            Costs.DEFAULT.gpKthread()
        };
        List<String> lines = new ArrayList<>(scope.names(Symbol.Routine.class));
        lines.addAll(Words.primitives());
        for (Item.Costs block : blocks) {
            for (Item.Entry entry : block.entries()) {
                charge(entry, machine, lines);
            }
        }
        for (CostSetting setting : CostSetting.values()) {
            Expression value = overrides.value("cost." + setting.key());
            if (value != null) {
                machine[setting.ordinal()] = constants.nanos(value, "'" + setting.key() + "'");
            }
        }
        for (String name : lines) {
            Expression value = CostSetting.of(name) == null ? overrides.value("cost." + name) : null;
            if (value != null) {
                image.costs().put(name, constants.nanos(value, "the cost of '" + name + "'"));
            }
        }
        return new Costs(machine[0], machine[1], machine[2], machine[3], machine[4], machine[5]);
    }

    private void charge(Item.Entry entry, long[] machine, List<String> lines) {
        String key = entry.key().text();
        long nanos = constants.nanos(entry.value(), "the cost of '" + key + "'");
        CostSetting setting = CostSetting.of(key);
        if (setting != null) {
            machine[setting.ordinal()] = nanos;
        } else if (lines.contains(key)) {
            image.costs().put(key, nanos);
        } else {
            List<String> known = new ArrayList<>(CostSetting.keys());
            known.addAll(lines);
            problems.warning(
                    entry.key().place(),
                    key.length(),
                    "this strategy has no routine '" + key
                            + "' and there is no such primitive, so the cost is never charged"
                            + Nearest.hint(key, known));
        }
    }
}
