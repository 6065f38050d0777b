package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.SimTime;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Program;
import lockscope.engine.program.Target;
import org.jspecify.annotations.Nullable;

/// The lines of a routine as text: numbered from 0 within it, `> n` where a line does not go on to the one after it.
final class Lines {
    private final Program program;
    private final Program.Routine routine;

    private Lines(Program program, Program.Routine routine) {
        this.program = program;
        this.routine = routine;
    }

    static String of(Program program, String name) {
        Program.Routine routine = program.routines().get(program.routine(name));
        Lines lines = new Lines(program, routine);
        StringBuilder text = new StringBuilder();
        for (int pc = routine.entry(); pc < routine.last(); pc++) {
            text.append(pc - routine.entry()).append(' ').append(lines.line(pc)).append('\n');
        }
        return text.toString();
    }

    private String line(int pc) {
        Instr instruction = program.code().instructions()[pc];
        int next = program.code().next()[pc] - routine.entry();
        long cost = program.code().costNanos()[pc];
        boolean falls = next == pc - routine.entry() + 1 || instruction instanceof Instr.Return;
        return words(instruction) + (falls ? "" : " > " + next) + (cost == 0 ? "" : " costs " + SimTime.exact(cost));
    }

    private String words(Instr instruction) {
        return switch (instruction) {
            case Instr.Assign(Target target, Expr value) -> target(target) + text(value);
            case Instr.Branch(Expr condition, int otherwise) -> "if " + text(condition) + orElse(otherwise);
            case Instr.RepeatInit(int counter, Expr times) -> "repeat " + text(times);
            case Instr.RepeatHead(int counter, int otherwise) -> "round" + orElse(otherwise);
            case Instr.LoopInit(var kind, Expr list, Expr from, int link, var words) ->
                "each " + kind + " " + text(list) + (from == null ? "" : " from " + text(from)) + link(link);
            case Instr.LoopHead(var kind, Expr list, int link, var words, int otherwise) ->
                local(words.variable()) + orElse(otherwise);
            case Instr.Call(int callee, List<Expr> arguments, Target result) ->
                target(result) + program.routines().get(callee).name() + texts(arguments);
            case Instr.CallMethod(Expr op, var method, Expr argument, Target result) ->
                target(result) + text(op) + "." + method.listingName() + "(" + text(argument) + ")";
            case Instr.Prim(var primitive, List<Expr> arguments, int link, Target result) ->
                target(result) + primitive.listingName() + texts(arguments) + link(link);
            case Instr.Return(Expr value) -> "return" + (value == null ? "" : " " + text(value));
        };
    }

    private String orElse(int otherwise) {
        return " else " + (otherwise - routine.entry());
    }

    private String link(int link) {
        return link < 0 ? "" : " via " + program.links().get(link).name();
    }

    private String target(@Nullable Target target) {
        return switch (target) {
            case null -> "";
            case Target.Local(int slot) -> local(slot) + " = ";
            case Target.Global(int index) -> program.globals().get(index).name() + " = ";
            case Target.Field(Expr object, int field) ->
                text(object) + "." + program.fields().get(field).name() + " = ";
        };
    }

    private String local(int slot) {
        String name = routine.localNames().get(slot);
        return name.isEmpty() ? "#" + slot : name;
    }

    private String texts(List<Expr> arguments) {
        List<String> texts = new ArrayList<>();
        arguments.forEach(argument -> texts.add(text(argument)));
        return "(" + String.join(", ", texts) + ")";
    }

    private String text(Expr expression) {
        return switch (expression) {
            case Expr.Const(long value) -> Long.toString(value);
            case Expr.Local(int slot) -> local(slot);
            case Expr.Global(int index) -> program.globals().get(index).name();
            case Expr.Field(Expr object, int field) ->
                text(object) + "." + program.fields().get(field).name();
            case Expr.HasMethod(Expr op, var method) -> text(op) + ".has_" + method.listingName();
            case Expr.HasData(Expr op) -> text(op) + ".has_data";
            case Expr.IsDevice(Expr op) -> text(op) + ".is_device";
            case Expr.IsAsync(Expr op) -> text(op) + ".async";
            case Expr.GlobalList(int index) -> program.lists().get(index).name();
            case Expr.LocalList(int slot) -> local(slot);
            case Expr.LockRef(int index) -> program.locks().get(index).name();
            case Expr.WorkRef(int index) -> program.works().get(index).name();
            case Expr.OpRef(int op) -> program.ops().get(op - 1).name();
            case Expr.Range(long from, long to) -> SimTime.exact(from) + " to " + SimTime.exact(to);
            case Expr.Not(Expr value) -> "!" + text(value);
            case Expr.Binary(var operator, Expr left, Expr right) ->
                "(" + text(left) + " " + operator + " " + text(right) + ")";
        };
    }
}
