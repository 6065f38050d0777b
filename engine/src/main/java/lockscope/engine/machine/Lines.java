package lockscope.engine.machine;

import java.util.List;
import lockscope.engine.program.Code;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.program.Target;
import lockscope.engine.state.Lists;
import org.jspecify.annotations.Nullable;

/// Turns the code of a program into lines for one kernel.
final class Lines {
    private final Program program;
    private final Kernel kernel;
    private final References references;

    Lines(Kernel kernel, References references) {
        this.kernel = kernel;
        this.references = references;
        program = kernel.program;
    }

    Line[] compile() {
        Code code = program.code();
        Line[] lines = new Line[code.size()];
        for (int pc = 0; pc < lines.length; pc++) {
            lines[pc] = line(code.instructions()[pc]);
            lines[pc].next = code.next()[pc];
            lines[pc].cost = code.costNanos()[pc];
            lines[pc].takesTime |= lines[pc].cost > 0;
        }
        return lines;
    }

    private Line line(Instr instr) {
        return switch (instr) {
            case Instr.Assign(var target, var value) -> {
                Line line = new Line(Line.Kind.ASSIGN);
                line.value = node(value);
                store(line, target);
                yield line;
            }
            case Instr.Branch(var condition, var otherwise) -> {
                Line line = new Line(Line.Kind.BRANCH);
                line.value = node(condition);
                line.otherwise = otherwise;
                yield line;
            }
            case Instr.RepeatInit(var counter, var times) -> {
                Line line = new Line(Line.Kind.REPEAT_INIT);
                line.variable = counter;
                line.value = node(times);
                yield line;
            }
            case Instr.RepeatHead(var counter, var otherwise) -> {
                Line line = new Line(Line.Kind.REPEAT_HEAD);
                line.variable = counter;
                line.otherwise = otherwise;
                yield line;
            }
            case Instr.LoopInit(var kind, var list, var from, var link, var words) -> {
                Line line = loop(Line.Kind.LOOP_INIT, kind, link, words);
                line.value = from == null ? node(list) : node(from);
                yield line;
            }
            case Instr.LoopHead(var kind, var list, var link, var words, var otherwise) -> {
                Line line = loop(Line.Kind.LOOP_HEAD, kind, link, words);
                line.value = node(list);
                line.otherwise = otherwise;
                yield line;
            }
            case Instr.Call(var routine, var arguments, var result) -> {
                Line line = new Line(Line.Kind.CALL);
                line.routine = routine;
                line.arguments = nodes(arguments);
                store(line, result);
                yield line;
            }
            case Instr.CallMethod(var op, var method, var argument, var result) -> {
                Line line = new Line(Line.Kind.CALL_METHOD);
                line.value = node(op);
                line.method = method;
                line.arguments = new Node[] {node(argument)};
                store(line, result);
                yield line;
            }
            case Instr.Prim(var primitive, var arguments, var link, var result) -> {
                Line line = new Line(Line.Kind.PRIMITIVE);
                line.primitive = primitive;
                line.isUserWork = primitive == Primitive.USER_WORK;
                line.takesTime = line.isUserWork || primitive == Primitive.CPU_WORK;
                line.maySleep = primitive.maySleep();
                line.arguments = nodes(arguments);
                link(line, link);
                store(line, result);
                yield line;
            }
            case Instr.Return(var value) -> {
                Line line = new Line(Line.Kind.RETURN);
                line.hasResult = value != null;
                line.value = value == null ? line.value : node(value);
                yield line;
            }
        };
    }

    private Line loop(Line.Kind kind, Instr.LoopKind walk, int link, Instr.Loop words) {
        Line line = new Line(kind);
        line.loop = walk;
        line.variable = words.variable();
        line.saved = words.next();
        line.state = words.state();
        link(line, link);
        return line;
    }

    private void link(Line line, int link) {
        if (link >= 0) {
            line.link = link;
            line.linkPosition = kernel.linkPosition(link);
            line.type = program.links().get(link).of();
        }
    }

    private Node[] nodes(List<Expr> expressions) {
        return expressions.stream().map(this::node).toArray(Node[]::new);
    }

    private void store(Line line, @Nullable Target target) {
        line.hasResult = target != null;
        if (target != null) {
            line.result = switch (target) {
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
    }

    private Node node(Expr expr) {
        return switch (expr) {
            case Expr.Const(var value) -> new Node.Constant(value);
            case Expr.Local(var slot) -> new Node.Local(kernel.stacks, slot);
            case Expr.Global(var index) -> new Node.Global(kernel.globals, index);
            case Expr.GlobalList(var index) -> new Node.Constant(Lists.globalHead(index));
            case Expr.LocalList(var slot) -> new Node.LocalList(kernel.lists, slot);
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
