package lockscope.engine.listing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockscope.engine.listing.ast.Block;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.listing.ast.OpsPart;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Method;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;

/// Links the operations of a scenario: each method becomes a routine of its own.
final class OperationLinker {
    private static final int MOST = 4096;
    private static final int MOST_CALLBACKS = 100_000;

    private final Image image;
    private final Problems problems;
    private final Scope scope;
    private final Constants constants;
    private final Overrides overrides;
    private final List<Instance> instances = new ArrayList<>();

    private record Instance(Item.Ops block, String name) {}

    OperationLinker(Image image, Scope scope, Overrides overrides) {
        this.image = image;
        this.problems = image.problems();
        this.scope = scope;
        this.constants = new Constants(image, scope);
        this.overrides = overrides;
    }

    /// Makes the names of operations known.
    void declare(List<Item.Ops> blocks) {
        for (Method method : Method.values()) {
            overrides.scale("scale." + method.listingName());
        }
        overrides.scale("scale.setup");
        Expression limit = overrides.value("ops");
        long left = limit == null ? MOST : constants.number(limit, 0, MOST, "'ops'");
        for (Item.Ops block : blocks) {
            Expression written = block.count();
            long count = written == null ? 1 : constants.number(written, 0, MOST, "the number of operations");
            boolean module = flags(block).contains(OpsPart.Kind.MODULE);
            long kept = module ? count : Math.min(count, left);
            left -= module ? 0 : kept;
            if (instances.size() + kept > MOST) {
                problems.error(block.name(), "more than " + MOST + " operations");
                kept = 0;
            }
            int first = kept == 0 ? 0 : instances.size() + 1;
            scope.declare(
                    block.name(),
                    new Symbol.Operation(first, (int) kept, block.name().place()));
            for (int i = 1; i <= kept; i++) {
                instances.add(new Instance(
                        block,
                        written == null ? block.name().text() : block.name().text() + "/" + i));
            }
        }
    }

    static List<OpsPart.Kind> flags(Item.Ops block) {
        List<OpsPart.Kind> flags = new ArrayList<>();
        for (OpsPart part : block.parts()) {
            if (part instanceof OpsPart.Flag(OpsPart.Kind kind, Place place)) {
                flags.add(kind);
            }
        }
        return flags;
    }

    boolean isEmpty() {
        return instances.isEmpty();
    }

    /// Writes the methods of all operations.
    List<Program.Op> link(List<Program.Routine> routines) {
        List<Program.Op> operations = new ArrayList<>();
        for (Instance instance : instances) {
            operations.add(operation(instance, operations.size() + 1, routines));
        }
        return operations;
    }

    private Program.Op operation(Instance instance, int number, List<Program.Routine> routines) {
        Item.Ops block = instance.block();
        int[] bodies = new int[Method.values().length];
        Arrays.fill(bodies, -1);
        long[] fields = new long[image.fields().all().size()];
        List<Program.Field> known = image.fields().all();
        for (int i = 0; i < fields.length; i++) {
            fields[i] = known.get(i).of() == ObjectType.OPS ? known.get(i).initial() : 0;
        }
        int failOn = 0;
        int error = -12;
        for (OpsPart part : block.parts()) {
            switch (part) {
                case OpsPart.Body body -> {
                    if (bodies[body.method().ordinal()] >= 0) {
                        problems.error(body.place(), "'" + body.method().listingName() + "' is given twice");
                    }
                    bodies[body.method().ordinal()] = routines.size();
                    routines.add(method(instance, number, body));
                }
                case OpsPart.Fails(Expression call, Expression written, Place place) -> {
                    failOn = (int) constants.number(call, 1, Integer.MAX_VALUE, "'fails', the call of init that fails");
                    if (written != null) {
                        error = (int) constants.number(written, -4095, -1, "the error of 'fails'");
                    }
                }
                case OpsPart.FieldValue(Name field, Expression value) -> fieldValue(field, value, fields);
                case OpsPart.Flag flag -> {}
                case OpsPart.Callbacks callbacks -> checkCallbacks(block, callbacks);
            }
        }
        if (failOn > 0 && bodies[Method.INIT.ordinal()] < 0) {
            problems.error(block.name(), "'" + block.name().text() + "' fails but has no init; write 'init 0;'");
        }
        List<OpsPart.Kind> flags = flags(block);
        return new Program.Op(
                instance.name(),
                bodies,
                flags.contains(OpsPart.Kind.DATA),
                flags.contains(OpsPart.Kind.DEVICE),
                !flags.contains(OpsPart.Kind.SYNC),
                failOn,
                error,
                !flags.contains(OpsPart.Kind.MODULE),
                fields,
                block.name().place());
    }

    private void fieldValue(Name field, Expression written, long[] fields) {
        int index = image.fields().find(field.text(), ObjectType.OPS);
        Typed value = constants.value(written);
        if (index < 0) {
            problems.warning(
                    field.place(),
                    field.text().length(),
                    "this strategy adds no field '" + field.text()
                            + "' to operations; the value is not used"
                            + Nearest.hint(field.text(), image.fields().names(ObjectType.OPS)));
        } else if (value.code() instanceof Expr.Const(long constant)) {
            fields[index] = constant;
        }
    }

    private void checkCallbacks(Item.Ops block, OpsPart.Callbacks callbacks) {
        constants.number(callbacks.perNet(), 0, MOST_CALLBACKS, "'callbacks'");
        if (find(block, Method.EXIT) == null && find(block, Method.EXIT_BATCH) == null) {
            problems.error(
                    callbacks.place(),
                    9,
                    "'callbacks' are queued by exit or exit_batch, and '"
                            + block.name().text() + "' has neither; write 'exit 0;'");
        }
    }

    private static OpsPart.@Nullable Body find(Item.Ops block, Method method) {
        for (OpsPart part : block.parts()) {
            if (part instanceof OpsPart.Body body && body.method() == method) {
                return body;
            }
        }
        return null;
    }

    /// How many callbacks this method queues for each net.
    private long callbacks(Item.Ops block, Method method) {
        boolean queues = method == Method.EXIT || (method == Method.EXIT_BATCH && find(block, Method.EXIT) == null);
        long callbacks = 0;
        for (OpsPart part : block.parts()) {
            if (queues && part instanceof OpsPart.Callbacks(Expression perNet, Place place)) {
                callbacks = constants.number(perNet, 0, MOST_CALLBACKS, "'callbacks'");
            }
        }
        return callbacks;
    }

    private Program.Routine method(Instance instance, int number, OpsPart.Body body) {
        Method method = body.method();
        Type result = method == Method.INIT ? Type.Plain.INT : Type.Plain.VOID;
        RoutineLinker lines = new RoutineLinker(image, scope, result, body.place());
        Name written = body.parameter();
        Name parameter = written != null ? written : new Name(method.takesBatch() ? "batch" : "net", body.place());
        lines.parameter(parameter, CallLinker.parameter(method));
        BigDecimal scale = scale(method, instance);
        Expression cost = body.cost();
        if (cost != null) {
            lines.cpuWork(scaled(cost, scale), cost.place());
        }
        Expression perNet = body.perNet();
        if (perNet != null && method.takesBatch()) {
            long nanos = scaled(perNet, scale);
            lines.forEachNet(parameter.text(), perNet.place(), () -> lines.cpuWork(nanos, perNet.place()));
        } else if (perNet != null) {
            problems.error(
                    perNet.place(),
                    "found 'per net' for '" + method.listingName()
                            + "', which is called for each net anyway; only exit_batch takes it");
        }
        Block block = body.block();
        long callbacks = callbacks(instance.block(), method);
        if (callbacks > 0) {
            lines.letReturnsFallToEnd();
        }
        if (block != null) {
            lines.body(block, 0);
        }
        if (callbacks > 0) {
            queue(lines, method, parameter.text(), callbacks, body.place());
        }
        Place end = block == null ? body.place() : block.end();
        String name = instance.name() + "." + method.listingName();
        return lines.finish(name, end, new Expr.Const(0), number, method.ordinal());
    }

    private static void queue(RoutineLinker lines, Method method, String parameter, long callbacks, Place place) {
        if (method.takesBatch()) {
            lines.forEachNet(parameter, place, () -> lines.times(callbacks, place, () -> lines.callRcu("net", place)));
        } else {
            lines.times(callbacks, place, () -> lines.callRcu(parameter, place));
        }
    }

    private BigDecimal scale(Method method, Instance instance) {
        BigDecimal scale = overrides.scale("scale." + method.listingName());
        if (method == Method.INIT) {
            scale = scale.multiply(overrides.scale("scale.setup"));
        }
        scale = scale.multiply(
                overrides.scale("scale." + instance.block().name().text()));
        return instance.block().count() == null ? scale : scale.multiply(overrides.scale("scale." + instance.name()));
    }

    private long scaled(Expression cost, BigDecimal scale) {
        long nanos = constants.nanos(cost, "the cost of a method");
        BigDecimal scaled = BigDecimal.valueOf(nanos).multiply(scale).setScale(0, RoundingMode.HALF_UP);
        if (scaled.compareTo(BigDecimal.valueOf(Numeral.LONGEST_NANOS)) > 0) {
            problems.error(cost.place(), "the scaled cost is beyond 1000000 s");
            return 0;
        }
        return scaled.longValueExact();
    }
}
