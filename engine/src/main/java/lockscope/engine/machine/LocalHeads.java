package lockscope.engine.machine;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;

/// Finds the words of a routine that are heads of lists of its own; they must be empty lists when it starts.
public final class LocalHeads {
    private LocalHeads() {}

    public static int[] of(Program program, Program.Routine routine) {
        TreeSet<Integer> slots = new TreeSet<>();
        for (int pc = routine.entry(); pc < routine.last(); pc++) {
            each(program.code().instructions()[pc], expr -> collect(expr, slots));
        }
        return slots.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void each(Instr instr, Consumer<@Nullable Expr> visit) {
        switch (instr) {
            case Instr.Assign(var target, var value) -> visit.accept(value);
            case Instr.Branch(var condition, var otherwise) -> visit.accept(condition);
            case Instr.RepeatInit(var counter, var times) -> visit.accept(times);
            case Instr.RepeatHead head -> {}
            case Instr.LoopInit(var kind, var list, var from, var link, var words) -> {
                visit.accept(list);
                visit.accept(from);
            }
            case Instr.LoopHead(var kind, var list, var link, var words, var otherwise) -> visit.accept(list);
            case Instr.Call(var routine, var arguments, var result) -> arguments.forEach(visit);
            case Instr.CallMethod(var op, var method, var argument, var result) -> visit.accept(argument);
            case Instr.Prim(var primitive, var arguments, var link, var result) -> arguments.forEach(visit);
            case Instr.Return(var value) -> visit.accept(value);
        }
    }

    private static void collect(@Nullable Expr expr, Set<Integer> slots) {
        if (expr instanceof Expr.LocalList(var slot)) {
            slots.add(slot);
        }
    }
}
