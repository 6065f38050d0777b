package lockscope.engine.listing.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Method;
import lockscope.engine.program.Program;
import lockscope.engine.program.Program.Routine;
import lockscope.engine.program.Target;
import org.jspecify.annotations.Nullable;

/// Walks every path of a routine and of what it calls, shortest first; paths that cannot be told apart are one.
///
/// A routine is walked once for each set of locks, and facts about globals and arguments, that it is called with.
final class Walker {
    private static final int MOST_STATES_OF_ROUTINE = 5_000;
    private static final int MOST_STATES = 200_000;
    private static final int DEEPEST = 150;

    private final Program program;
    private final Report report;
    private final LockRules rules;
    private final Values values;
    private final Map<String, List<Outcome>> known = new TreeMap<>();
    private final Set<Integer> walked = new TreeSet<>();
    private final Deque<Integer> stack = new ArrayDeque<>();
    private int states;

    private record At(int pc, PathState state) {}

    Walker(Program program, Report report) {
        this.program = program;
        this.report = report;
        this.rules = new LockRules(report);
        this.values = new Values(report);
    }

    boolean hasWalked(int routine) {
        return walked.contains(routine);
    }

    /// The ways in which a routine can end when it is entered in a state; odd ones are reported and left out.
    List<Outcome> outcomes(int routine, PathState entry, boolean strict) {
        String key = routine + " " + strict + " " + entry.key();
        List<Outcome> before = known.get(key);
        if (before != null) {
            return before;
        }
        if (stack.contains(routine) || stack.size() >= DEEPEST || states >= MOST_STATES) {
            return List.of(new Outcome(program.routines().get(routine).entry(), entry, null));
        }
        stack.push(routine);
        walked.add(routine);
        List<Outcome> outcomes = walk(program.routines().get(routine), entry, strict);
        stack.pop();
        List<Outcome> even = new Balance(report).evenOutcomes(program.routines().get(routine), entry, outcomes);
        known.put(key, even);
        return even;
    }

    private List<Outcome> walk(Routine routine, PathState entry, boolean strict) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        Set<String> seen = new TreeSet<>();
        Deque<At> open = new ArrayDeque<>();
        open.add(new At(routine.entry(), entry));
        int count = 0;
        while (!open.isEmpty() && count < MOST_STATES_OF_ROUTINE) {
            At at = open.poll();
            if (!seen.add(at.pc() + " " + at.state().key())) {
                continue;
            }
            count++;
            if (program.code().instructions()[at.pc()] instanceof Instr.Return(Expr value)) {
                values.checkRead(routine, at.pc(), at.state(), value);
                Boolean result = value == null
                        ? null
                        : Conditions.truth(value, at.state().facts());
                Outcome outcome = new Outcome(at.pc(), at.state(), result);
                outcomes.putIfAbsent(outcome.key(), outcome);
            } else {
                open.addAll(next(routine, at, strict));
            }
        }
        states += count;
        return List.copyOf(outcomes.values());
    }

    private List<At> next(Routine routine, At at, boolean strict) {
        int pc = at.pc();
        PathState state = at.state();
        int next = program.code().next()[pc];
        Instr line = program.code().instructions()[pc];
        values.checkReads(routine, pc, state, line);
        return switch (line) {
            case Instr.Assign(Target target, Expr value) ->
                List.of(new At(next, values.assigned(state, target, Conditions.truth(value, state.facts()))));
            case Instr.Branch(Expr condition, int otherwise) -> branch(at, condition, next, otherwise);
            case Instr.RepeatInit(int counter, Expr times) -> {
                boolean runs = times instanceof Expr.Const(long rounds) && rounds > 0;
                yield List.of(new At(runs ? program.code().next()[next] : next, state));
            }
            case Instr.RepeatHead(int counter, int otherwise) -> List.of(new At(next, state), new At(otherwise, state));
            case Instr.LoopInit init ->
                List.of(new At(next, state.withSet(init.words().variable())));
            case Instr.LoopHead(var kind, var list, var link, Instr.Loop words, int otherwise) -> {
                PathState moved = values.assigned(state, new Target.Local(words.variable()), null);
                yield List.of(new At(otherwise, moved), new At(next, moved));
            }
            case Instr.Call(int callee, List<Expr> arguments, Target result) ->
                called(at, next, result, List.of(callee), arguments, strict);
            case Instr.CallMethod(Expr op, Method method, Expr argument, Target result) ->
                called(at, next, result, bodies(method), List.of(argument), strict);
            case Instr.Prim primitive -> primitive(at, primitive, next, strict);
            case Instr.Return end -> List.of();
        };
    }

    private List<At> branch(At at, Expr condition, int next, int otherwise) {
        PathState state = at.state();
        Boolean truth = Conditions.truth(condition, state.facts());
        List<At> ways = new ArrayList<>();
        if (truth == null || truth) {
            ways.add(new At(next, decided(state, at.pc(), condition, true)));
        }
        if (truth == null || !truth) {
            ways.add(new At(otherwise, decided(state, at.pc(), condition, false)));
        }
        return ways;
    }

    private PathState decided(PathState state, int pc, Expr condition, boolean truth) {
        String words = "'" + report.line(pc).replace(" {", "") + "' is " + truth;
        return state.withFacts(Conditions.learn(condition, truth, state.facts()))
                .withTrail(new Trail(state.trail(), report.place(pc), words));
    }

    private List<At> primitive(At at, Instr.Prim line, int next, boolean strict) {
        List<At> ways = new ArrayList<>();
        for (LockRules.After after : rules.after(at.state(), line, at.pc(), strict)) {
            Boolean result = switch (after.result()) {
                case YES -> Boolean.TRUE;
                case NO -> Boolean.FALSE;
                case UNKNOWN -> null;
            };
            PathState state = values.assigned(after.state(), line.result(), result);
            ways.add(new At(next, told(state, at, "")));
        }
        return ways;
    }

    /// Adds the line to the trail when it changed what is held.
    private PathState told(PathState state, At at, String prefix) {
        PathState before = at.state();
        boolean changed = !state.locks().equals(before.locks());
        boolean gaveUp = !changed
                && program.code().instructions()[at.pc()] instanceof Instr.Prim prim
                && prim.primitive().listingName().endsWith("_killable");
        if (!changed && !gaveUp) {
            return state;
        }
        String words = prefix + "'" + report.line(at.pc()) + "'" + (gaveUp ? " is interrupted by a fatal signal" : "");
        return state.withTrail(new Trail(before.trail(), report.place(at.pc()), words));
    }

    private List<At> called(
            At at, int next, @Nullable Target result, List<Integer> callees, List<Expr> arguments, boolean strict) {
        Map<String, At> ways = new TreeMap<>();
        for (int callee : callees) {
            for (Outcome outcome : outcomes(callee, entry(at, callee, arguments), strict)) {
                PathState back = returned(at, outcome, result);
                ways.putIfAbsent(back.key(), new At(next, back));
            }
        }
        if (callees.isEmpty()) {
            return List.of(new At(next, values.assigned(at.state(), result, null)));
        }
        return List.copyOf(ways.values());
    }

    private PathState entry(At at, int callee, List<Expr> arguments) {
        PathState state = at.state();
        Map<String, Boolean> facts = Conditions.global(state.facts());
        BitSet set = new BitSet();
        for (int i = 0; i < arguments.size(); i++) {
            set.set(i);
            Boolean truth = Conditions.truth(arguments.get(i), state.facts());
            if (truth != null) {
                facts.put(Conditions.local(i), truth);
            }
        }
        String words = "calls " + program.routines().get(callee).name();
        Trail trail = new Trail(state.trail(), report.place(at.pc()), words);
        return new PathState(state.held(), state.givenUp(), state.readers(), facts, set, trail);
    }

    private PathState returned(At at, Outcome outcome, @Nullable Target result) {
        PathState before = at.state();
        PathState inside = outcome.state();
        Map<String, Boolean> facts = new TreeMap<>(before.facts());
        facts.keySet().removeAll(Conditions.global(before.facts()).keySet());
        facts.putAll(Conditions.global(inside.facts()));
        PathState back =
                new PathState(inside.held(), inside.givenUp(), inside.readers(), facts, before.set(), before.trail());
        return told(values.assigned(back, result, outcome.result()), at, "");
    }

    /// The bodies that a method can have; of several instances of one block the first.
    private List<Integer> bodies(Method method) {
        List<Integer> bodies = new ArrayList<>();
        Set<String> blocks = new TreeSet<>();
        for (Program.Op op : program.ops()) {
            int body = op.bodies()[method.ordinal()];
            if (body >= 0
                    && blocks.add(op.place().toString())
                    && !isPlain(program.routines().get(body))) {
                bodies.add(body);
            }
        }
        return bodies;
    }

    /// Whether a body only takes time.
    private boolean isPlain(Routine body) {
        for (int pc = body.entry(); pc < body.last(); pc++) {
            Instr line = program.code().instructions()[pc];
            if (line instanceof Instr.Call || line instanceof Instr.CallMethod || line instanceof Instr.Branch) {
                return false;
            }
            if (line instanceof Instr.Prim prim && !prim.primitive().name().endsWith("_WORK")) {
                return false;
            }
        }
        return true;
    }
}
