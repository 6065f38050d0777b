package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import lockscope.engine.machine.LocalHeads;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Method;
import lockscope.engine.program.Program;
import lockscope.engine.program.Target;
import lockscope.engine.state.Stacks;
import org.jspecify.annotations.Nullable;

/// The lines of a listing as Promela statements that run in one step: effect, next line, and words that no longer matter
/// set to 0.
final class PromelaLines {
    private static final int HEADER = Stacks.HEADER;

    private final PromelaShape shape;
    private final Program program;
    private final PromelaExpressions expressions;
    private final PromelaPrimitives primitives;
    private final Liveness liveness;

    PromelaLines(PromelaShape shape) {
        this.shape = shape;
        program = shape.program;
        liveness = shape.liveness;
        expressions = new PromelaExpressions(shape);
        primitives = new PromelaPrimitives(shape, expressions);
    }

    /// What can happen on a line.
    ///
    /// @param within the routines among which one is that called
    List<PromelaStep> steps(int pc, SortedSet<Integer> within) {
        Instr instr = program.code().instructions()[pc];
        int next = program.code().next()[pc];
        return switch (instr) {
            case Instr.Assign(var target, var value) -> {
                String is = expressions.of(value);
                String effect = expressions.checks() + expressions.store(target, is);
                yield List.of(new PromelaStep("true", effect + goTo(pc, next, bits(target)), next));
            }
            case Instr.Branch(var condition, var otherwise) -> {
                String is = expressions.of(condition);
                String checks = expressions.checks();
                yield List.of(
                        new PromelaStep(is + " != 0", checks + goTo(pc, next, 0), next),
                        new PromelaStep(is + " == 0", checks + goTo(pc, otherwise, 0), otherwise));
            }
            case Instr.RepeatInit(var counter, var times) -> {
                String is = expressions.of(times);
                yield rounds(
                        pc,
                        is,
                        expressions.checks(),
                        (Instr.RepeatHead) program.code().instructions()[next],
                        next);
            }
            case Instr.RepeatHead head -> rounds(pc, PromelaExpressions.local(head.counter()), "", head, pc);
            case Instr.LoopInit init -> begins(pc, init, next);
            case Instr.LoopHead head ->
                advances(pc, head, pc, PromelaExpressions.local(head.words().state()) + " != 0", "", "");
            case Instr.Call(var routine, var arguments, var result) -> List.of(call(pc, routine, arguments));
            case Instr.CallMethod call -> callMethod(pc, call);
            case Instr.Prim prim -> primitives.steps(pc, prim, next, goTo(pc, next, bits(prim.result())));
            case Instr.Return(var value) -> returns(pc, value, within);
        };
    }

    private static long bits(@Nullable Target target) {
        return target instanceof Target.Local(var slot) ? 1L << slot : 0;
    }

    /// Puts the task on another line of the same routine; what was written by this one may matter there or not.
    private String goTo(int pc, int next, long written) {
        return "phase[ME] = FRESH; pc[ME] = " + shape.line(next) + "; "
                + clear((liveness.before(pc) | written) & ~liveness.before(next));
    }

    private static String clear(long words) {
        StringBuilder text = new StringBuilder();
        for (long left = words; left != 0; left &= left - 1) {
            text.append(PromelaExpressions.local(Long.numberOfTrailingZeros(left)))
                    .append(" = 0; ");
        }
        return text.toString();
    }

    private List<PromelaStep> rounds(int pc, String left, String checks, Instr.RepeatHead head, int at) {
        String counts = checks + PromelaExpressions.local(head.counter()) + " = " + left + " - 1; ";
        long word = 1L << head.counter();
        int next = program.code().next()[at];
        return List.of(
                new PromelaStep(left + " > 0", counts + goTo(pc, next, word), next),
                new PromelaStep(left + " <= 0", counts + goTo(pc, head.otherwise(), word), head.otherwise()));
    }

    // ---------------------------------------------------------------- list loops

    private List<PromelaStep> begins(int pc, Instr.LoopInit init, int next) {
        Instr.LoopHead head = (Instr.LoopHead) program.code().instructions()[next];
        if (init.kind() != Instr.LoopKind.CONTINUE_REVERSE) {
            return advances(pc, head, next, "false", "", "");
        }
        Expr from = init.from() == null ? init.list() : init.from();
        String is = expressions.of(from);
        return advances(pc, head, next, "true", is, expressions.checks());
    }

    /// @param begun whether the loop is at an element, an expression
    /// @param element the element that it is at, when that is not in the loop variable
    private List<PromelaStep> advances(
            int pc, Instr.LoopHead head, int at, String begun, String element, String checks) {
        Instr.Loop words = head.words();
        String state = PromelaExpressions.local(words.state());
        String variable = PromelaExpressions.local(words.variable());
        String list = expressions.of(head.list());
        String begin = checks + expressions.checks();
        boolean chain = head.kind() == Instr.LoopKind.LLIST;
        boolean saves = chain || head.kind() == Instr.LoopKind.SAFE;
        String saved = saves ? PromelaExpressions.local(words.next()) : "";
        String code = choice(begun, element.isEmpty() ? variable : element, list);
        String checked = primitives.element(head.link(), "p");
        String walks = "p = " + code + "; " + checked;
        String found = switch (head.kind()) {
            case FORWARD, RCU -> primitives.get(head.link(), code, "NEXT");
            case REVERSE, CONTINUE_REVERSE -> primitives.get(head.link(), code, "BEFORE");
            case SAFE -> choice(begun, saved, primitives.get(head.link(), list, "NEXT"));
            case LLIST -> choice(begun, saved, list);
        };
        String before = begin + (saves ? "" : walks) + "v = " + found + "; ";
        long written = 1L << words.state() | 1L << words.variable() | (saves ? 1L << words.next() : 0);
        String save =
                saves ? "p = v; " + checked + saved + " = " + primitives.get(head.link(), "p", "NEXT") + "; " : "";
        int next = program.code().next()[at];
        String end = chain ? found + " == 0" : "IS_HEAD(" + found + ")";
        return List.of(
                new PromelaStep(
                        "!(" + end + ")",
                        before + state + " = 1; assert(v != 0 && v != POISON); " + variable + " = v; " + save
                                + goTo(pc, next, written),
                        next),
                new PromelaStep(
                        end, before + state + " = 0; " + goTo(pc, head.otherwise(), written), head.otherwise()));
    }

    private static String choice(String condition, String yes, String no) {
        return switch (condition) {
            case "true" -> yes;
            case "false" -> no;
            default -> "(" + condition + " -> " + yes + " : " + no + ")";
        };
    }

    // ---------------------------------------------------------------- calls

    private PromelaStep call(int pc, int routine, List<Expr> arguments) {
        StringBuilder text = new StringBuilder();
        int frame = shape.frame(program.routineAt(pc));
        for (int i = 0; i < arguments.size(); i++) {
            String is = expressions.of(arguments.get(i));
            text.append(expressions.checks())
                    .append("w[B + " + (frame + HEADER + i) + "] = ")
                    .append(is)
                    .append("; ");
        }
        return new PromelaStep(
                "true",
                text + enter(pc, routine),
                program.routines().get(routine).entry());
    }

    /// Makes a frame for a routine behind the innermost one and puts the task on its first line.
    String enter(int pc, int routine) {
        int frame = shape.frame(program.routineAt(pc));
        StringBuilder text = new StringBuilder(heads("B + " + frame, routine));
        text.append("w[B + " + frame + "] = " + shape.line(pc) + "; ")
                .append("w[B + " + (frame + 1) + "] = B + 1; ")
                .append(clear(liveness.before(pc) & ~liveness.during(pc)))
                .append("base[ME] = B + " + (frame + 1) + "; phase[ME] = FRESH; ")
                .append("pc[ME] = " + shape.line(program.routines().get(routine).entry()) + "; ");
        return text.toString();
    }

    /// Makes the local lists of a frame empty.
    String heads(String at, int routine) {
        StringBuilder text = new StringBuilder();
        for (int slot : LocalHeads.of(program, program.routines().get(routine))) {
            int code = PromelaShape.HEAD + program.lists().size() + HEADER + slot;
            for (int word = 0; word < 2; word++) {
                text.append("w[" + at + " + " + (HEADER + slot + word) + "] = " + code + " + " + at + "; ");
            }
        }
        return text.toString();
    }

    private List<PromelaStep> callMethod(int pc, Instr.CallMethod call) {
        String op = expressions.op(expressions.of(call.op()));
        String argument = expressions.of(call.argument());
        if (!call.method().takesBatch()) {
            expressions.net(argument);
        }
        int frame = shape.frame(program.routineAt(pc));
        StringBuilder text = new StringBuilder(expressions.checks());
        text.append("w[B + " + (frame + HEADER) + "] = " + argument + "; ");
        if (call.method() == Method.INIT) {
            text.append("p = " + argument + "; if :: net_state[p] == ALLOCATED -> net_state[p] = INIT :: else fi; ");
        }
        List<PromelaStep> steps = new ArrayList<>();
        StringBuilder any = new StringBuilder("!(false");
        for (int of = 1; of <= program.ops().size(); of++) {
            int body = program.ops().get(of - 1).bodies()[call.method().ordinal()];
            if (body >= 0) {
                String is = op + " == " + of;
                any.append(" || ").append(is);
                steps.add(new PromelaStep(
                        is, text + enter(pc, body), program.routines().get(body).entry()));
            }
        }
        steps.add(new PromelaStep(any.append(')').toString(), "assert(false); ", pc));
        return steps;
    }

    private List<PromelaStep> returns(int pc, @Nullable Expr value, SortedSet<Integer> within) {
        int routine = program.routineAt(pc);
        String is = value == null ? "0" : expressions.of(value);
        StringBuilder leave = new StringBuilder(expressions.checks());
        leave.append("v = " + is + "; ")
                .append(primitives.endMethod(program.routines().get(routine)));
        leave.append("li = w[B + 1]; ")
                .append(clear(liveness.before(pc)))
                .append("w[B] = 0; w[B + 1] = 0; base[ME] = li; ");
        List<PromelaStep> steps = new ArrayList<>();
        for (int caller : within) {
            Program.Routine of = program.routines().get(caller);
            for (int line = of.entry(); line < of.last(); line++) {
                if (shape.callees(line).contains(routine) || isDeath(routine, line)) {
                    boolean again = program.code().instructions()[line] instanceof Instr.Return;
                    int next = again ? line : program.code().next()[line];
                    String from = "w[B] == " + shape.line(line);
                    steps.add(new PromelaStep(from, leave + resume(line, next), next));
                }
            }
        }
        return steps;
    }

    /// Whether a task that is killed on that line goes on there when the routine returns.
    private boolean isDeath(int routine, int line) {
        int of = program.routineAt(line);
        return shape.signals
                && routine == program.routine("put_net")
                && program.tasks().stream().anyMatch(task -> task.routine() == of);
    }

    private String resume(int line, int next) {
        Target result = result(program.code().instructions()[line]);
        String store = result == null ? "" : expressions.store(result, "v");
        return store
                + "phase[ME] = FRESH; pc[ME] = " + shape.line(next) + "; "
                + clear((liveness.during(line) | bits(result)) & ~liveness.before(next));
    }

    private static @Nullable Target result(Instr instr) {
        return switch (instr) {
            case Instr.Assign(var target, var value) -> target;
            case Instr.Call(var routine, var arguments, var result) -> result;
            case Instr.CallMethod(var op, var method, var argument, var result) -> result;
            case Instr.Prim(var primitive, var arguments, var link, var result) -> result;
            case Instr.Branch b -> null;
            case Instr.RepeatInit i -> null;
            case Instr.RepeatHead h -> null;
            case Instr.LoopInit i -> null;
            case Instr.LoopHead h -> null;
            case Instr.Return r -> null;
        };
    }

    /// The last return of a task: its frame goes, and what its words still hold.
    String last(int pc) {
        Instr.Return instr = (Instr.Return) program.code().instructions()[pc];
        if (instr.value() != null) {
            expressions.of(instr.value());
        }
        return expressions.checks() + clear(liveness.before(pc));
    }

    /// The words of a routine's frame that can be other than 0 on any line.
    String clearAll(int routine) {
        return clear((1L << program.routines().get(routine).words()) - 1);
    }
}
