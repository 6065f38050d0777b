package lockscope.engine.machine;

import java.util.List;
import lockscope.engine.program.Code;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Program;
import lockscope.engine.program.Target;
import lockscope.engine.state.Lists;
import org.jspecify.annotations.Nullable;

/// Turns the code of a program into lines for one machine.
final class Lines {
    private final Workings workings;
    private final Program program;
    private final Kernel kernel;
    private final References references;
    private final Frames frames;
    private final Primitives primitives;

    Lines(Workings workings, Frames frames, Primitives primitives) {
        this.workings = workings;
        this.frames = frames;
        this.primitives = primitives;
        kernel = workings.kernel;
        references = workings.references;
        program = kernel.program;
    }

    void compile() {
        for (int pc = 0; pc < workings.lines.length; pc++) {
            workings.lines[pc] = line(pc);
        }
    }

    private Line line(int pc) {
        return switch (program.code().instructions()[pc]) {
            case Instr.Assign(var target, var value) -> new Assignment(position(pc, target), node(value));
            case Instr.Branch(var condition, var otherwise) -> new Branch(position(pc), node(condition), otherwise);
            case Instr.RepeatInit(var counter, var times) -> new Repeat.Init(position(pc), counter, node(times));
            case Instr.RepeatHead(var counter, var otherwise) -> new Repeat.Head(position(pc), counter, otherwise);
            case Instr.LoopInit(var kind, var list, var from, var _, var words) ->
                new ListLoop.Init(position(pc), kind, words, from == null ? node(list) : node(from));
            case Instr.LoopHead(var kind, var list, var link, var words, var otherwise) ->
                new ListLoop.Head(position(pc), kind, words, node(list), link(link), otherwise);
            case Instr.Call(var routine, var arguments, var result) ->
                new Call(position(pc, result), frames, routine, nodes(arguments));
            case Instr.CallMethod(var op, var method, var argument, var result) ->
                new MethodCall(position(pc, result), frames, primitives, node(op), method, node(argument));
            case Instr.Prim call ->
                primitives.line(position(pc, call.result()), call, nodes(call.arguments()), link(call.link()));
            case Instr.Return(var value) ->
                new Return(position(pc), frames, value == null ? new Node.Constant(0) : node(value));
        };
    }

    private Line.Position position(int pc) {
        return position(pc, null);
    }

    private Line.Position position(int pc, @Nullable Target result) {
        Code code = program.code();
        Line.Store store = result == null ? (base, value) -> {} : store(result);
        return new Line.Position(workings, pc, code.next()[pc], code.costNanos()[pc], result != null, store);
    }

    private Link link(int index) {
        return index < 0
                ? Link.NONE
                : new Link(
                        index,
                        kernel.linkPosition(index),
                        program.links().get(index).of());
    }

    private Node[] nodes(List<Expr> expressions) {
        return expressions.stream().map(this::node).toArray(Node[]::new);
    }

    private Line.Store store(Target target) {
        return switch (target) {
            case Target.Local(var slot) -> (base, value) -> kernel.stacks.setLocal(base, slot, value);
            case Target.Global(var index) -> (base, value) -> kernel.globals.set(index, value);
            case Target.Field(var object, var field) -> {
                Node of = node(object);
                int position = kernel.fieldPosition(field);
                var type = program.fields().get(field).of();
                yield (base, value) -> references.setField(type, of.eval(base), position, value);
            }
        };
    }

    private Node node(Expr expr) {
        return switch (expr) {
            case Expr.Const(var value) -> new Node.Constant(value);
            case Expr.Local(var slot) -> new Node.Local(kernel.stacks, slot);
            case Expr.Global(var index) -> new Node.Global(kernel.globals, index);
            case Expr.GlobalList(var index) -> new Node.Constant(Lists.globalHead(index));
            case Expr.LocalList(var slot) -> new Node.LocalList(slot);
            case Expr.LockRef(var index) -> new Node.Constant(index);
            case Expr.WorkRef(var index) -> new Node.Constant(index);
            case Expr.OpRef(var op) -> new Node.Constant(op);
            case Expr.Range(var from, var to) -> references.range(from, to);
            case Expr.Not(var value) -> new Node.Not(node(value));
            case Expr.Binary(var operator, var left, var right) -> new Node.Binary(operator, node(left), node(right));
            case Expr.Field(var object, var field) ->
                references.field(node(object), program.fields().get(field).of(), kernel.fieldPosition(field));
            case Expr.HasMethod(var op, var method) ->
                references.ofOp(node(op), o -> o.bodies()[method.ordinal()] >= 0);
            case Expr.HasData(var op) -> references.ofOp(node(op), Program.Op::data);
            case Expr.IsDevice(var op) -> references.ofOp(node(op), Program.Op::device);
            case Expr.IsAsync(var op) -> references.ofOp(node(op), Program.Op::async);
        };
    }
}
