package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.Signature.Argument;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program.LockKind;
import org.jspecify.annotations.Nullable;

/// Links calls of primitives: their arguments, and for those on lists the link.
final class PrimitiveLinker {
    private final Image image;
    private final Problems problems;
    private final Scope scope;
    private final ExpressionLinker expressions;
    private final List<OpenLoop> loops;

    /// A linked argument; `link` when it was written as `net.exit`.
    private record Linked(Typed value, @Nullable Name link, Expression written) {}

    PrimitiveLinker(Image image, Scope scope, ExpressionLinker expressions, List<OpenLoop> loops) {
        this.image = image;
        this.problems = image.problems();
        this.scope = scope;
        this.expressions = expressions;
        this.loops = loops;
    }

    static void checkCount(Problems problems, Expression.Call call, int expected) {
        int found = call.arguments().size();
        if (found != expected) {
            String arguments = expected == 1 ? " argument" : " arguments";
            problems.error(
                    call.callee(),
                    "found " + found + " for '" + call.callee().text() + "', expected " + expected + arguments);
        }
    }

    CallLinker.Linked link(Primitive primitive, Expression.Call call) {
        Signature signature = Signature.of(primitive);
        checkCount(problems, call, signature.arguments().size());
        List<Linked> arguments = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Expression written = call.arguments().get(i);
            arguments.add(
                    i < signature.arguments().size()
                            ? argument(signature.arguments().get(i), written, call)
                            : new Linked(expressions.link(written), null, written));
        }
        if (arguments.size() != signature.arguments().size()
                || arguments.stream().anyMatch(argument -> argument.value().type() == Type.Plain.UNKNOWN)) {
            return new CallLinker.Linked(null, result(signature, arguments), 0);
        }
        int link = linkOf(primitive, signature, arguments, call);
        List<Expr> codes =
                arguments.stream().map(argument -> argument.value().code()).toList();
        Instr line = new Instr.Prim(primitive, codes, link, null);
        return new CallLinker.Linked(
                line, result(signature, arguments), image.costs().of(primitive));
    }

    private Linked argument(Argument expected, Expression written, Expression.Call call) {
        Linked linked = switch (expected) {
            case COUNT -> count(written);
            case ELEMENT -> element(written);
            case TASK -> new Linked(task(written), null, written);
            case MUTEX, RWSEM, SPINLOCK, NET, OPS, LIST, LLIST, WORK, DURATION, NUMBER, CONDITION ->
                new Linked(expressions.link(written), null, written);
        };
        Type type = linked.value().type();
        if (type == Type.Plain.UNKNOWN || fits(expected, linked.value())) {
            return linked;
        }
        problems.error(
                written.place(),
                "found " + spoken(written, type) + " for '" + call.callee().text() + "', expected " + expected.spoken()
                        + nearestLock(expected, written));
        return new Linked(Typed.UNKNOWN, null, written);
    }

    private static String spoken(Expression written, Type type) {
        return written instanceof Expression.Named(Name name)
                ? "'" + name.text() + "', which is " + type.spoken() + ","
                : type.spoken();
    }

    private String nearestLock(Argument expected, Expression written) {
        LockKind kind = lockKind(expected);
        if (kind == null || !(written instanceof Expression.Named(Name name))) {
            return "";
        }
        List<String> known = scope.names(Symbol.Lock.class).stream()
                .filter(lock -> scope.find(lock) instanceof Symbol.Lock symbol && symbol.kind() == kind)
                .toList();
        return Nearest.hint(name.text(), known);
    }

    private static @Nullable LockKind lockKind(Argument argument) {
        return switch (argument) {
            case MUTEX -> LockKind.MUTEX;
            case RWSEM -> LockKind.RWSEM;
            case SPINLOCK -> LockKind.SPINLOCK;
            case NET, OPS, TASK, COUNT, ELEMENT, LIST, LLIST, WORK, DURATION, NUMBER, CONDITION -> null;
        };
    }

    private static boolean fits(Argument expected, Typed value) {
        Type type = value.type();
        return switch (expected) {
            case MUTEX, RWSEM, SPINLOCK -> type instanceof Type.Lock(LockKind kind) && kind == lockKind(expected);
            case NET, COUNT -> type.equals(new Type.Reference(ObjectType.NET));
            case OPS -> type.equals(new Type.Reference(ObjectType.OPS));
            case TASK -> type.equals(new Type.Reference(ObjectType.TASK));
            case ELEMENT -> type instanceof Type.Reference(ObjectType to) && to != ObjectType.TASK;
            case LIST -> type instanceof Type.ListHead list && !list.lockless();
            case LLIST -> type instanceof Type.ListHead list && list.lockless();
            case WORK -> type == Type.Plain.WORK;
            case DURATION ->
                type == Type.Plain.DURATION
                        || type == Type.Plain.RANGE
                        || value.isZero()
                        || (type == Type.Plain.INT && !value.isConstant());
            case NUMBER -> type.isNumber();
            case CONDITION -> type.isCondition();
        };
    }

    /// `net.count`: linked to the net.
    private Linked count(Expression written) {
        if (written instanceof Expression.Member(Expression net, Name member)
                && member.text().equals("count")) {
            return new Linked(expressions.link(net), null, written);
        }
        String hint = written instanceof Expression.Member(Expression net, Name member)
                        && member.text().equals("passive")
                ? "; for the passive count there are net_hold_passive(net) and net_drop_passive(net)"
                : "; write 'net.count'";
        problems.error(written.place(), "found another value, expected the count of a net" + hint);
        return new Linked(Typed.UNKNOWN, null, written);
    }

    private Linked element(Expression written) {
        if (written instanceof Expression.Member(Expression object, Name member)) {
            Typed value = expressions.link(object);
            boolean isLink = value.type() instanceof Type.Reference(ObjectType to)
                    && image.fields().find(member.text(), to) < 0;
            if (isLink || value.type() == Type.Plain.UNKNOWN) {
                return new Linked(value, member, written);
            }
        }
        return new Linked(expressions.link(written), null, written);
    }

    /// A task is a variable, `current`, or in a scenario the name of a task block.
    private Typed task(Expression written) {
        String name = switch (written) {
            case Expression.Named(Name task) when expressions.isUnknown(task.text()) -> task.text();
            case Expression.Instance(Name task, long number) -> task.text() + "/" + number;
            default -> "";
        };
        Integer number = image.tasks().get(name);
        return number == null
                ? expressions.link(written)
                : new Typed(new Type.Reference(ObjectType.TASK), new Expr.Const(number));
    }

    private int linkOf(Primitive primitive, Signature signature, List<Linked> arguments, Expression.Call call) {
        Type.ListHead list = null;
        for (Linked argument : arguments) {
            if (argument.value().type() instanceof Type.ListHead head) {
                if (list != null && !list.equals(head)) {
                    problems.error(
                            argument.written().place(),
                            "found " + head.spoken() + " beside " + list.spoken() + ", expected two lists of one kind");
                }
                list = head;
            }
        }
        int link = -1;
        for (int i = 0; i < arguments.size(); i++) {
            if (signature.arguments().get(i) == Argument.ELEMENT) {
                link = elementLink(primitive, arguments.get(i), list, call);
            }
        }
        return link >= 0 || list == null ? link : image.links().find(list.link(), list.of());
    }

    private int elementLink(Primitive primitive, Linked element, Type.@Nullable ListHead list, Expression.Call call) {
        ObjectType of = element.value().type().refersTo();
        if (of == null) {
            return -1;
        }
        if (list != null && list.of() != of) {
            problems.error(
                    element.written().place(),
                    "found " + element.value().type().spoken() + " for " + list.spoken() + ", expected "
                            + new Type.Reference(list.of()).spoken());
            return -1;
        }
        Name written = element.link();
        if (written == null) {
            String link = list != null ? list.link() : removes(primitive) ? loopLink(element.written()) : "list";
            int known = image.links().find(link, of);
            if (known < 0) {
                problems.error(
                        call.callee(),
                        "no list of " + of.listingName() + " is linked via '" + link
                                + "'; write the link, as in 'net.exit'");
            }
            return known;
        }
        int known = image.links().find(written.text(), of);
        if (known < 0) {
            problems.error(
                    written,
                    "found '" + written.text() + "', expected a link of "
                            + new Type.Reference(of).spoken()
                            + Nearest.hint(written.text(), image.links().names(of)));
        } else if (list != null && !written.text().equals(list.link())) {
            problems.error(
                    written,
                    "found the link '" + written.text() + "' for " + list.spoken() + ", expected '" + list.link()
                            + "'");
        }
        return known;
    }

    private static boolean removes(Primitive primitive) {
        return primitive == Primitive.LIST_DEL
                || primitive == Primitive.LIST_DEL_INIT
                || primitive == Primitive.LIST_DEL_RCU;
    }

    /// The link of the innermost list loop over that variable.
    private String loopLink(Expression written) {
        if (written instanceof Expression.Named(Name name)) {
            for (OpenLoop loop : loops.reversed()) {
                String link = loop.link();
                if (link != null && name.text().equals(loop.variable())) {
                    return link;
                }
            }
        }
        return "list";
    }

    private static Type result(Signature signature, List<Linked> arguments) {
        return switch (signature.result()) {
            case NOTHING -> Type.Plain.VOID;
            case NUMBER -> Type.Plain.INT;
            case TRUTH -> Type.Plain.BOOL;
            case NET -> new Type.Reference(ObjectType.NET);
            case TASK -> new Type.Reference(ObjectType.TASK);
            case ELEMENT, CHAIN -> {
                for (Linked argument : arguments) {
                    if (argument.value().type() instanceof Type.ListHead list) {
                        yield signature.result() == Signature.Result.CHAIN
                                ? new Type.Chain(list.of(), list.link())
                                : new Type.Reference(list.of());
                    }
                }
                yield Type.Plain.UNKNOWN;
            }
        };
    }
}
