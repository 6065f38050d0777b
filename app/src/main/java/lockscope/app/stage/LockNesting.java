package lockscope.app.stage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Method;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;

/// The order of a listing's locks as its text nests them: a lock that is taken while another is held comes after it.
///
/// Read line by line, branches included, so it is known before anything runs. Where a listing nests two locks both ways
/// the order of their declarations decides.
final class LockNesting {
    private static final Set<Primitive> TAKE = Set.of(
            Primitive.MUTEX_LOCK,
            Primitive.MUTEX_LOCK_KILLABLE,
            Primitive.MUTEX_TRYLOCK,
            Primitive.DOWN_READ,
            Primitive.DOWN_READ_KILLABLE,
            Primitive.DOWN_READ_TRYLOCK,
            Primitive.DOWN_WRITE,
            Primitive.DOWN_WRITE_KILLABLE,
            Primitive.DOWN_WRITE_TRYLOCK,
            Primitive.SPIN_LOCK);
    private static final Set<Primitive> GIVE_BACK =
            Set.of(Primitive.MUTEX_UNLOCK, Primitive.UP_READ, Primitive.UP_WRITE, Primitive.SPIN_UNLOCK);

    private final Program program;
    private final int locks;
    /// By routine: the locks that it, or what it calls, takes.
    private final List<BitSet> takes = new ArrayList<>();
    /// By lock: those taken while it is held.
    private final List<BitSet> inside = new ArrayList<>();

    private LockNesting(Program program) {
        this.program = program;
        this.locks = program.locks().size();
        program.routines().forEach(_ -> takes.add(new BitSet()));
        program.locks().forEach(_ -> inside.add(new BitSet()));
    }

    /// The locks from the outermost to the innermost; unrelated ones as they are declared, the strategy's own first.
    static List<Integer> of(Program program) {
        LockNesting nesting = new LockNesting(program);
        nesting.read();
        return nesting.sorted();
    }

    private void read() {
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int routine = 0; routine < program.routines().size(); routine++) {
                int before = takes.get(routine).cardinality();
                lines(routine, new BitSet());
                grows |= takes.get(routine).cardinality() > before;
            }
        }
    }

    private void lines(int routine, BitSet held) {
        Program.Routine of = program.routines().get(routine);
        for (int pc = of.entry(); pc < of.last(); pc++) {
            switch (program.code().instructions()[pc]) {
                case Instr.Prim line -> primitive(line, routine, held);
                case Instr.Call line -> call(line.routine(), routine, held);
                case Instr.CallMethod line -> methods(line.method(), routine, held);
                case Instr.Assign _,
                        Instr.Branch _,
                        Instr.RepeatInit _,
                        Instr.RepeatHead _,
                        Instr.LoopInit _,
                        Instr.LoopHead _,
                        Instr.Return _ -> {}
            }
        }
    }

    private void methods(Method method, int routine, BitSet held) {
        for (Program.Op op : program.ops()) {
            int body = op.bodies()[method.ordinal()];
            if (body >= 0) {
                call(body, routine, held);
            }
        }
    }

    private void call(int callee, int routine, BitSet held) {
        BitSet taken = takes.get(callee);
        taken.stream().forEach(lock -> take(lock, routine, held));
    }

    private void take(int lock, int routine, BitSet held) {
        takes.get(routine).set(lock);
        held.stream()
                .filter(outer -> outer != lock)
                .forEach(outer -> inside.get(outer).set(lock));
    }

    private void primitive(Instr.Prim line, int routine, BitSet held) {
        if (line.arguments().isEmpty() || !(line.arguments().getFirst() instanceof Expr.LockRef(int lock))) {
            return;
        }
        if (GIVE_BACK.contains(line.primitive())) {
            held.clear(lock);
        } else if (TAKE.contains(line.primitive())) {
            take(lock, routine, held);
            held.set(lock);
        }
    }

    private List<Integer> sorted() {
        String own = program.sources().getFirst().name();
        List<Integer> rest = new ArrayList<>();
        for (int lock = 0; lock < locks; lock++) {
            rest.add(lock);
        }
        rest.sort(Comparator.comparing(
                lock -> !program.locks().get(lock).place().file().equals(own)));
        List<Integer> order = new ArrayList<>();
        while (!rest.isEmpty()) {
            Integer next = rest.stream()
                    .filter(lock -> rest.stream()
                            .noneMatch(outer -> !outer.equals(lock)
                                    && inside.get(outer).get(lock)
                                    && !inside.get(lock).get(outer)))
                    .findFirst()
                    .orElse(rest.getFirst());
            order.add(next);
            rest.remove(/* element */ next);
        }
        return order;
    }
}
