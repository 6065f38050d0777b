package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.ast.Block;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.listing.ast.Statement;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Instr.LoopKind;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Place;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.program.Target;
import org.jspecify.annotations.Nullable;

/// Turns one routine, method or task program into lines.
final class RoutineLinker {
    /// More words in a frame are refused.
    private static final int MOST_WORDS = 256;

    private final Image image;
    private final Problems problems;
    private final CodeBuilder code;
    private final Scope scope;
    private final Frame frame = new Frame();
    private final ExpressionLinker expressions;
    private final CallLinker calls;
    private final TargetLinker targets;
    private final List<OpenLoop> loops = new ArrayList<>();
    private final List<CodeBuilder.Exit> ends = new ArrayList<>();
    private final Type result;
    private final Place place;
    private final int entry;
    private boolean returnsFallToEnd;
    private int parameters;
    private int blocks;

    RoutineLinker(Image image, Scope scope, Type result, Place place) {
        this.image = image;
        this.problems = image.problems();
        this.code = image.code();
        this.scope = scope;
        this.result = result;
        this.place = place;
        this.expressions = new ExpressionLinker(image, scope, frame);
        this.calls = new CallLinker(image, scope, expressions, loops);
        this.targets = new TargetLinker(image.problems(), scope, frame, expressions);
        this.entry = code.size();
        code.begin();
    }

    void parameter(Name name, Type type) {
        if (frame.find(name.text()) != null || Words.isTaken(name.text())) {
            problems.error(name, "'" + name.text() + "' is taken; choose another name for the parameter");
        } else if (scope.find(name.text()) != null) {
            problems.error(name, "'" + name.text() + "' is the name of a global; choose another one for the parameter");
        }
        frame.define(name.text(), type);
        parameters++;
    }

    /// `return` leads to what is appended after the body instead of ending the routine.
    void letReturnsFallToEnd() {
        returnsFallToEnd = true;
    }

    /// The statements of a routine, the first line charged with the routine's cost.
    void body(Block body, long costNanos) {
        boolean loopFirst = body.statements().stream()
                .filter(statement -> !(statement instanceof Statement.LocalList))
                .findFirst()
                .map(RoutineLinker::isLoop)
                .orElse(false);
        if (costNanos > 0 && loopFirst) {
            cpuWork(costNanos, place);
        }
        int first = code.size();
        block(body);
        if (costNanos > 0 && !loopFirst) {
            if (code.size() == first) {
                cpuWork(0, body.end());
            }
            code.addCost(first, costNanos);
        }
        code.join(ends);
        ends.clear();
    }

    private static boolean isLoop(Statement statement) {
        return switch (statement) {
            case Statement.While loop -> true;
            case Statement.Repeat loop -> true;
            case Statement.ForEach loop -> true;
            case Statement.Assign other -> false;
            case Statement.Call other -> false;
            case Statement.If other -> false;
            case Statement.Break other -> false;
            case Statement.Return other -> false;
            case Statement.LocalList other -> false;
        };
    }

    /// A line that only takes time.
    void cpuWork(long nanos, Place at) {
        line(new Instr.Prim(Primitive.CPU_WORK, List.of(new Expr.Const(nanos)), -1, null), at, 0);
    }

    /// Lines once for each net of a batch; within them the net is the local `net`.
    void forEachNet(String batch, Place at, Runnable lines) {
        Statement.ForEach loop = new Statement.ForEach(
                at,
                LoopKind.FORWARD,
                new Name("net", at),
                new Expression.Named(new Name(batch, at)),
                null,
                new Block(List.of(), at));
        listLoop(loop, lines);
    }

    void times(long rounds, Place at, Runnable lines) {
        if (rounds == 1) {
            lines.run();
        } else {
            repeat(new Expr.Const(rounds), at, lines);
        }
    }

    /// Queues a callback for the net of a local.
    void callRcu(String net, Place at) {
        Frame.Local local = frame.find(net);
        if (local != null) {
            Instr line = new Instr.Prim(Primitive.CALL_RCU, List.of(new Expr.Local(local.slot())), -1, null);
            line(line, at, image.costs().of(Primitive.CALL_RCU));
        }
    }

    /// Ends the routine.
    ///
    /// @param endValue what it gives when it ends without `return`; null when it must not
    Program.Routine finish(String name, Place end, @Nullable Expr endValue, int op, int method) {
        boolean returnsValue = result != Type.Plain.VOID;
        if (code.isReachable()) {
            if (returnsValue && endValue == null) {
                problems.error(
                        end,
                        "found the end of '" + name + "', expected 'return' with " + result.spoken()
                                + " on every way through it");
            }
            line(new Instr.Return(returnsValue ? endValue : null), end, 0);
        }
        if (frame.size() > MOST_WORDS) {
            problems.error(place, "'" + name + "' needs more than " + MOST_WORDS + " variables and loops; split it");
        }
        return new Program.Routine(
                name,
                entry,
                code.size(),
                parameters,
                frame.size(),
                frame.names(),
                frame.refersTo(),
                op,
                method,
                returnsValue,
                place);
    }

    private void line(Instr line, Place at, long costNanos) {
        if (!code.isReachable()) {
            problems.warning(at, 1, "this line is never reached");
            code.begin();
        }
        if (code.size() < CodeBuilder.MOST_LINES) {
            code.emit(line, at, costNanos);
        } else {
            problems.error(place, "more than " + CodeBuilder.MOST_LINES + " lines in all routines together");
        }
    }

    private void block(Block block) {
        blocks++;
        block.statements().forEach(this::statement);
        blocks--;
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Assign assign -> assign(assign);
            case Statement.Call(Expression.Call call) -> call(call);
            case Statement.If choice -> choice(choice);
            case Statement.While loop -> whileLoop(loop);
            case Statement.Repeat loop -> repeatLoop(loop);
            case Statement.ForEach loop -> listLoop(loop, () -> block(loop.body()));
            case Statement.Break(Place at) -> breakLoop(at);
            case Statement.Return end -> returnValue(end);
            case Statement.LocalList list -> localList(list);
        }
    }

    private void call(Expression.Call call) {
        CallLinker.Linked linked = calls.link(call);
        if (linked.line() instanceof Instr.Prim(var primitive, var arguments, var link, var none)
                && Tried.mayFail(primitive)) {
            problems.warning(
                    call.place(),
                    call.callee().text().length(),
                    "the result of '" + call.callee().text()
                            + "' is not looked at, so nobody knows whether the lock is held");
        }
        if (linked.line() != null) {
            line(linked.line(), call.place(), linked.costNanos());
        }
    }

    private void assign(Statement.Assign assign) {
        if (assign.value() instanceof Expression.Call call) {
            CallLinker.Linked linked = calls.link(call);
            if (linked.result() == Type.Plain.VOID) {
                problems.error(
                        call.callee(),
                        "found '" + call.callee().text() + "' right of '=', which gives no value; " + "call it alone");
                return;
            }
            Target target = targets.link(assign.target(), new Typed(linked.result(), new Expr.Local(0)));
            if (linked.line() != null && target != null) {
                line(CallLinker.withResult(linked.line(), target), assign.place(), linked.costNanos());
            }
            return;
        }
        if (assign.value() instanceof Expression.Named(Name name) && name.text().equals("current")) {
            Target target =
                    targets.link(assign.target(), new Typed(new Type.Reference(ObjectType.TASK), new Expr.Local(0)));
            line(new Instr.Prim(Primitive.CURRENT, List.of(), -1, target), assign.place(), 0);
            return;
        }
        Typed value = expressions.link(assign.value());
        if (value.type() == Type.Plain.RANGE) {
            problems.error(
                    assign.value().place(),
                    "found a range, expected one value; only cpu_work, user_work and " + "sleep take ranges");
            return;
        }
        Target target = targets.link(assign.target(), value);
        if (target != null) {
            line(new Instr.Assign(target, value.code()), assign.place(), 0);
        }
    }

    private void choice(Statement.If choice) {
        List<CodeBuilder.Exit> after = new ArrayList<>();
        for (Statement.Arm arm : choice.arms()) {
            Typed condition = expressions.condition(arm.condition());
            line(new Instr.Branch(condition.code(), -1), arm.place(), 0);
            int head = code.size() - 1;
            block(arm.body());
            after.addAll(code.take());
            code.joinOtherwise(head);
        }
        Block otherwise = choice.otherwise();
        if (otherwise != null) {
            block(otherwise);
        }
        code.join(after);
    }

    private void whileLoop(Statement.While loop) {
        int first = code.size();
        Typed condition = expressions.condition(loop.condition());
        line(new Instr.Branch(condition.code(), -1), loop.place(), 0);
        int head = code.size() - 1;
        boolean endless = condition.isConstant() && !condition.isZero();
        inLoop(new OpenLoop(null, null), first, endless ? -1 : head, () -> block(loop.body()));
    }

    private void repeatLoop(Statement.Repeat loop) {
        Typed times = expressions.link(loop.times());
        if (times.type() != Type.Plain.INT && times.type() != Type.Plain.UNKNOWN) {
            problems.error(
                    loop.times().place(), "found " + times.type().spoken() + " after 'repeat', expected a number");
        }
        repeat(times.code(), loop.place(), () -> block(loop.body()));
    }

    private void repeat(Expr times, Place at, Runnable lines) {
        int counter = frame.hidden();
        line(new Instr.RepeatInit(counter, times), at, 0);
        line(new Instr.RepeatHead(counter, -1), at, 0);
        int head = code.size() - 1;
        inLoop(new OpenLoop(null, null), head, head, lines);
    }

    /// The lines of a loop's body, its ways back, and its ways out.
    ///
    /// @param head whose second way leads out; -1 for none
    private void inLoop(OpenLoop loop, int back, int head, Runnable lines) {
        loops.add(loop);
        lines.run();
        loops.removeLast();
        code.lead(code.take(), back);
        if (head >= 0) {
            code.joinOtherwise(head);
        }
        code.join(loop.breaks());
    }

    private void listLoop(Statement.ForEach loop, Runnable lines) {
        Typed list = expressions.link(loop.list());
        Expression before = loop.before();
        Typed from = before == null ? null : expressions.link(before);
        boolean lockless = loop.kind() == LoopKind.LLIST;
        Walked walked = Walked.by(loop, list.type(), problems);
        ObjectType of = walked.of();
        if (before != null && from != null && of != null && !new Type.Reference(of).takes(from.type())) {
            problems.error(
                    before.place(),
                    "found " + from.type().spoken() + " after 'before', expected " + new Type.Reference(of).spoken());
        }
        int variable = loopVariable(loop.variable(), of);
        boolean keepsNext = loop.kind() == LoopKind.SAFE || lockless;
        int next = !keepsNext ? -1 : of == null ? frame.hidden() : frame.hidden(of);
        Instr.Loop words = new Instr.Loop(variable, next, frame.hidden());
        int index = of == null ? -1 : image.links().find(walked.link(), of);
        Expr start = lockless ? list.code() : from == null ? null : from.code();
        line(new Instr.LoopInit(loop.kind(), list.code(), start, index, words), loop.place(), 0);
        line(new Instr.LoopHead(loop.kind(), list.code(), index, words, -1), loop.place(), 0);
        int head = code.size() - 1;
        inLoop(new OpenLoop(loop.variable().text(), lockless ? null : walked.link()), head, head, lines);
    }

    private int loopVariable(Name name, @Nullable ObjectType of) {
        Type type = of == null ? Type.Plain.UNKNOWN : new Type.Reference(of);
        Frame.Local local = frame.find(name.text());
        if (local == null) {
            if (scope.find(name.text()) != null || Words.isTaken(name.text())) {
                problems.error(name, "'" + name.text() + "' is taken; choose another name for the loop's variable");
            }
            return frame.define(name.text(), type).slot();
        }
        if (local.type() == Type.Plain.NULL || local.type() == Type.Plain.UNKNOWN) {
            frame.refine(name.text(), local, type);
        } else if (!local.type().takes(type)) {
            problems.error(
                    name,
                    "'" + name.text() + "' is " + local.type().spoken() + " already, expected a variable for "
                            + type.spoken());
        }
        return local.slot();
    }

    private void breakLoop(Place at) {
        if (loops.isEmpty()) {
            problems.error(at, 5, "found 'break' outside of a loop");
        } else {
            loops.getLast().breaks().addAll(code.take());
        }
    }

    private void returnValue(Statement.Return end) {
        Expression written = end.value();
        Typed value = written == null ? null : expressions.link(written);
        if (value != null && written != null) {
            boolean errorCode = result instanceof Type.Reference && value.type() == Type.Plain.INT;
            boolean zeroOrOne = result == Type.Plain.BOOL && value.type() == Type.Plain.INT && value.isConstant();
            if (!result.takes(value.type()) && !errorCode && !zeroOrOne) {
                problems.error(
                        written.place(),
                        "found 'return' with " + value.type().spoken() + ", expected "
                                + (result == Type.Plain.VOID ? "'return;' in a void routine" : result.spoken()));
            }
        } else if (result != Type.Plain.VOID && !returnsFallToEnd) {
            problems.error(end.place(), 6, "found 'return' without a value, expected " + result.spoken());
        }
        if (returnsFallToEnd) {
            ends.addAll(code.take());
        } else {
            line(new Instr.Return(value == null ? null : value.code()), end.place(), 0);
        }
    }

    private void localList(Statement.LocalList list) {
        boolean taken =
                frame.find(list.name().text()) != null || scope.find(list.name().text()) != null;
        if (taken || Words.isTaken(list.name().text())) {
            problems.error(list.name(), "'" + list.name().text() + "' is taken; choose another name for the list");
        }
        if (blocks > 1) {
            problems.error(list.name(), "found a list inside a block, expected it at the top of the routine");
        }
        frame.defineHead(
                list.name().text(), new Type.ListHead(list.of(), list.link().text(), false));
    }
}
