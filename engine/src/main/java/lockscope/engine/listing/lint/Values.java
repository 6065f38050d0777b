package lockscope.engine.listing.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Program.Routine;
import lockscope.engine.program.Target;
import org.jspecify.annotations.Nullable;

/// Follows what is assigned, and reports locals that are read before they have a value.
final class Values {
    private final Report report;

    Values(Report report) {
        this.report = report;
    }

    /// The state after an assignment of a value that is, is not, or may be 0.
    PathState assigned(PathState state, @Nullable Target target, @Nullable Boolean truth) {
        return switch (target) {
            case null -> state;
            case Target.Local(int slot) ->
                learnt(state, Conditions.local(slot), truth).withSet(slot);
            case Target.Global(int index) -> learnt(state, Conditions.global(index), truth);
            case Target.Field(Expr object, int field) ->
                state.withFacts(Conditions.forget(Conditions.field(field), state.facts()));
        };
    }

    private static PathState learnt(PathState state, String word, @Nullable Boolean truth) {
        Map<String, Boolean> facts = Conditions.forget(word, state.facts());
        if (truth != null) {
            facts.put(word, truth);
        }
        return state.withFacts(facts);
    }

    void checkReads(Routine routine, int pc, PathState state, Instr line) {
        for (Expr read : reads(line)) {
            checkRead(routine, pc, state, read);
        }
    }

    void checkRead(Routine routine, int pc, PathState state, @Nullable Expr read) {
        for (int slot : read == null ? List.<Integer>of() : slots(read)) {
            String name = routine.localNames().get(slot);
            if (!state.set().get(slot) && !name.isEmpty()) {
                report.add(pc, "'" + name + "' has no value yet on this path", state.trail());
            }
        }
    }

    private static List<Expr> reads(Instr line) {
        return switch (line) {
            case Instr.Assign(Target target, Expr value) -> with(target, List.of(value));
            case Instr.Branch(Expr condition, int otherwise) -> List.of(condition);
            case Instr.RepeatInit(int counter, Expr times) -> List.of(times);
            case Instr.RepeatHead head -> List.of();
            case Instr.LoopInit(var kind, Expr list, Expr from, int link, var words) ->
                from == null ? List.of(list) : List.of(list, from);
            case Instr.LoopHead head -> List.of();
            case Instr.Call(int routine, List<Expr> arguments, Target result) -> with(result, arguments);
            case Instr.CallMethod(Expr op, var method, Expr argument, Target result) ->
                with(result, List.of(op, argument));
            case Instr.Prim(var primitive, List<Expr> arguments, int link, Target result) -> with(result, arguments);
            case Instr.Return end -> List.of();
        };
    }

    private static List<Expr> with(@Nullable Target target, List<Expr> values) {
        if (target instanceof Target.Field(Expr object, int field)) {
            List<Expr> more = new ArrayList<>(values);
            more.add(object);
            return more;
        }
        return values;
    }

    private static List<Integer> slots(Expr expression) {
        return switch (expression) {
            case Expr.Local(int slot) -> List.of(slot);
            case Expr.Field(Expr object, int field) -> slots(object);
            case Expr.HasMethod(Expr op, var method) -> slots(op);
            case Expr.HasData(Expr op) -> slots(op);
            case Expr.IsDevice(Expr op) -> slots(op);
            case Expr.IsAsync(Expr op) -> slots(op);
            case Expr.Not(Expr value) -> slots(value);
            case Expr.Binary(var operator, Expr left, Expr right) -> {
                List<Integer> both = new ArrayList<>(slots(left));
                both.addAll(slots(right));
                yield both;
            }
            case Expr.Const other -> List.of();
            case Expr.Global other -> List.of();
            case Expr.GlobalList other -> List.of();
            case Expr.LocalList other -> List.of();
            case Expr.LockRef other -> List.of();
            case Expr.WorkRef other -> List.of();
            case Expr.OpRef other -> List.of();
            case Expr.Range other -> List.of();
        };
    }
}
