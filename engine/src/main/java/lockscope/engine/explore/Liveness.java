package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.program.Target;
import org.jspecify.annotations.Nullable;

/// Which words of a frame still matter on each line: a word that is written before it is read again does not, and
/// states that differ in such words only are one state.
///
/// Parameters and the heads of local lists always matter: methods and rules look at the former, other words point at
/// the latter. In a task that can be killed its references to namespaces matter, since a dying task gives them up.
final class Liveness {
    private final Program program;
    private final long[] before;
    private final long[] after;
    private final long[] always;
    private final boolean signals;

    Liveness(Program program) {
        this.program = program;
        int lines = program.code().size();
        before = new long[lines];
        after = new long[lines];
        always = new long[program.routines().size()];
        signals = !program.kills().isEmpty() || hasKill();
        for (int r = 0; r < always.length; r++) {
            Program.Routine routine = program.routines().get(r);
            if (routine.words() > Long.SIZE) {
                throw new Limit(routine.name() + " has more than 64 words");
            }
            always[r] = parametersAndHeads(routine) | (signals ? ownNets(r) : 0);
            flow(routine, always[r]);
        }
    }

    private boolean hasKill() {
        for (Instr instr : program.code().instructions()) {
            if (instr instanceof Instr.Prim prim && prim.primitive() == Primitive.KILL) {
                return true;
            }
        }
        return false;
    }

    /// Whether a fatal signal can arrive.
    boolean hasSignals() {
        return signals;
    }

    /// The words that matter before a line runs, one bit each.
    long before(int pc) {
        return before[pc];
    }

    /// The words of the caller that matter while a call on this line has not returned.
    long during(int pc) {
        return after[pc];
    }

    private long ownNets(int routine) {
        boolean ofTask = program.tasks().stream().anyMatch(t -> t.routine() == routine);
        long nets = 0;
        List<@Nullable ObjectType> refs = program.routines().get(routine).localRefs();
        for (int slot = 0; ofTask && slot < refs.size(); slot++) {
            nets |= refs.get(slot) == ObjectType.NET ? 1L << slot : 0;
        }
        return nets;
    }

    private long parametersAndHeads(Program.Routine routine) {
        long words = (1L << routine.parameters()) - 1;
        for (int pc = routine.entry(); pc < routine.last(); pc++) {
            for (Expr expr : expressions(program.code().instructions()[pc])) {
                words |= heads(expr);
            }
        }
        return words;
    }

    private static long heads(Expr expr) {
        return switch (expr) {
            case Expr.LocalList(var slot) -> 3L << slot;
            case Expr.Field(var object, var field) -> heads(object);
            case Expr.Not(var value) -> heads(value);
            case Expr.Binary(var operator, var left, var right) -> heads(left) | heads(right);
            case Expr.HasMethod(var op, var method) -> heads(op);
            case Expr.HasData(var op) -> heads(op);
            case Expr.IsDevice(var op) -> heads(op);
            case Expr.IsAsync(var op) -> heads(op);
            case Expr.Const c -> 0;
            case Expr.Local l -> 0;
            case Expr.Global g -> 0;
            case Expr.GlobalList g -> 0;
            case Expr.LockRef l -> 0;
            case Expr.WorkRef w -> 0;
            case Expr.OpRef o -> 0;
            case Expr.Range r -> 0;
        };
    }

    private static long reads(@Nullable Expr expr) {
        return switch (expr) {
            case null -> 0;
            case Expr.Local(var slot) -> 1L << slot;
            case Expr.Field(var object, var field) -> reads(object);
            case Expr.Not(var value) -> reads(value);
            case Expr.Binary(var operator, var left, var right) -> reads(left) | reads(right);
            case Expr.HasMethod(var op, var method) -> reads(op);
            case Expr.HasData(var op) -> reads(op);
            case Expr.IsDevice(var op) -> reads(op);
            case Expr.IsAsync(var op) -> reads(op);
            case Expr.LocalList l -> 0;
            case Expr.Const c -> 0;
            case Expr.Global g -> 0;
            case Expr.GlobalList g -> 0;
            case Expr.LockRef l -> 0;
            case Expr.WorkRef w -> 0;
            case Expr.OpRef o -> 0;
            case Expr.Range r -> 0;
        };
    }

    private static long reads(List<Expr> expressions) {
        long words = 0;
        for (Expr expr : expressions) {
            words |= reads(expr);
        }
        return words;
    }

    private static List<Expr> expressions(Instr instr) {
        List<Expr> all = new ArrayList<>();
        switch (instr) {
            case Instr.Assign(var target, var value) -> all.add(value);
            case Instr.Branch(var condition, var otherwise) -> all.add(condition);
            case Instr.RepeatInit(var counter, var times) -> all.add(times);
            case Instr.RepeatHead head -> {}
            case Instr.LoopInit(var kind, var list, var from, var link, var words) -> {
                all.add(list);
                if (from != null) {
                    all.add(from);
                }
            }
            case Instr.LoopHead(var kind, var list, var link, var words, var otherwise) -> all.add(list);
            case Instr.Call(var routine, var arguments, var result) -> all.addAll(arguments);
            case Instr.CallMethod(var op, var method, var argument, var result) -> {
                all.add(op);
                all.add(argument);
            }
            case Instr.Prim(var primitive, var arguments, var link, var result) -> all.addAll(arguments);
            case Instr.Return(var value) -> {
                if (value != null) {
                    all.add(value);
                }
            }
        }
        return all;
    }

    private static long writes(@Nullable Target target) {
        return target instanceof Target.Local(var slot) ? 1L << slot : 0;
    }

    private static long readsToStore(@Nullable Target target) {
        return target instanceof Target.Field(var object, var field) ? reads(object) : 0;
    }

    private void flow(Program.Routine routine, long always) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int pc = routine.last() - 1; pc >= routine.entry(); pc--) {
                long in = in(pc) | always;
                changed |= in != before[pc];
                before[pc] = in;
            }
        }
        for (int pc = routine.entry(); pc < routine.last(); pc++) {
            after[pc] = during(program.code().instructions()[pc], pc) | always;
        }
    }

    private long in(int pc) {
        Instr instr = program.code().instructions()[pc];
        return switch (instr) {
            case Instr.Assign(var target, var value) ->
                next(pc) & ~writes(target) | reads(value) | readsToStore(target);
            case Instr.Branch(var condition, var otherwise) -> next(pc) | before[otherwise] | reads(condition);
            case Instr.RepeatInit(var counter, var times) -> next(pc) & ~(1L << counter) | reads(times);
            case Instr.RepeatHead(var counter, var otherwise) -> next(pc) | before[otherwise] | 1L << counter;
            case Instr.LoopInit(var kind, var list, var from, var link, var words) ->
                beginsLoop(program.code().next()[pc], kind, words) | reads(list) | reads(from);
            case Instr.LoopHead(var kind, var list, var link, var words, var otherwise) -> {
                boolean saves = kind == Instr.LoopKind.SAFE || kind == Instr.LoopKind.LLIST;
                long cursor = saves ? 1L << words.next() : reads(list) | 1L << words.variable();
                long body = next(pc) & ~(1L << words.variable()) & ~(saves ? 1L << words.next() : 0);
                yield body | before[otherwise] | cursor | 1L << words.state();
            }
            case Instr.Call(var routine, var arguments, var result) -> during(instr, pc) | reads(arguments);
            case Instr.CallMethod(var op, var method, var argument, var result) ->
                during(instr, pc) | reads(op) | reads(argument);
            case Instr.Prim(var primitive, var arguments, var link, var result) -> during(instr, pc) | reads(arguments);
            case Instr.Return(var value) -> reads(value);
        };
    }

    private long beginsLoop(int head, Instr.LoopKind kind, Instr.Loop words) {
        Instr.LoopHead loop = (Instr.LoopHead) program.code().instructions()[head];
        long set = 1L << words.state() | (words.next() < 0 ? 0 : 1L << words.next());
        long variable = 1L << words.variable();
        long ends = before[loop.otherwise()] & ~set;
        long goesOn = next(head) & ~set & ~variable;
        return (kind == Instr.LoopKind.CONTINUE_REVERSE ? ends & ~variable : ends) | goesOn;
    }

    /// What matters once the line's own result has been stored; for a line that returns, what it needs itself.
    private long during(Instr instr, int pc) {
        return switch (instr) {
            case Instr.Call(var routine, var arguments, var result) ->
                next(pc) & ~writes(result) | readsToStore(result);
            case Instr.CallMethod(var op, var method, var argument, var result) ->
                next(pc) & ~writes(result) | readsToStore(result);
            case Instr.Prim(var primitive, var arguments, var link, var result) ->
                next(pc) & ~writes(result) | readsToStore(result);
            case Instr.Return(var value) -> before[pc];
            case Instr.Assign a -> next(pc);
            case Instr.Branch b -> next(pc);
            case Instr.RepeatInit i -> next(pc);
            case Instr.RepeatHead h -> next(pc);
            case Instr.LoopInit i -> next(pc);
            case Instr.LoopHead h -> next(pc);
        };
    }

    private long next(int pc) {
        return before[program.code().next()[pc]];
    }
}
