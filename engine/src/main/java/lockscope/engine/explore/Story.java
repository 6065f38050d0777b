package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.lock.LockMode;
import lockscope.engine.program.Method;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.OffCpu;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.Violation;
import lockscope.engine.trace.WaitKind;

/// What happened in a replay, in words: who did what, one sentence for each turn, and in the end which rule it broke.
public final class Story {
    private final Program program;
    private final TaskTable table;
    private final boolean sharesCpus;
    private final boolean[] waitsForRcu;

    private Story(Replay replay) {
        program = replay.program();
        table = new TaskTable(program);
        waitsForRcu = new boolean[table.count() + 1];
        sharesCpus = replay.schedule().cpus() > 0;
    }

    /// The sentences of a replay, in order.
    public static List<String> of(Replay replay) {
        Story story = new Story(replay);
        List<String> sentences = story.tell(replay.trace());
        Violation violation = replay.violation();
        if (violation != null) {
            sentences.addAll(story.standings(replay, violation.task()));
            sentences.add(violation.text() + ".");
            String rule = Rule.sentence(violation.invariant());
            sentences.add("This breaks " + violation.id() + (rule.isEmpty() ? "." : ": " + rule));
        }
        return sentences;
    }

    /// Where those are who are in the middle of a routine and wait for nothing, but for the one who broke the rule.
    private List<String> standings(Replay replay, int breaker) {
        return replay.turns().stream()
                .filter(turn -> turn.task() != 0 && turn.task() != breaker && turn.pc() >= 0)
                .filter(turn ->
                        !isOfProgram(turn.pc()) && !turn.waits() && !turn.line().endsWith("}"))
                .map(turn -> "At that moment " + turn.actor() + " is in " + routine(program.routineAt(turn.pc())) + " ("
                        + turn.line().replaceFirst("  +", ": ").replaceFirst(" ?[;{]$", "") + ").")
                .toList();
    }

    private List<String> tell(Rows rows) {
        List<String> sentences = new ArrayList<>();
        List<String> turn = new ArrayList<>();
        int teller = 0;
        for (long row = rows.first(); row < rows.end(); row++) {
            int task = rows.task(row);
            boolean past = rows.kind(row) == TraceKind.WAIT_END && waitsForRcu[task];
            if (past && task == teller && turn.getLast().startsWith("waits for ")) {
                turn.add(turn.removeLast().replaceFirst("waits for ", "waits out "));
                continue;
            }
            String phrase = past ? "sees it end" : phrase(rows, row);
            if (phrase.isEmpty()) {
                continue;
            }
            if (task != teller) {
                end(sentences, teller, turn);
                teller = task;
            }
            turn.add(phrase);
        }
        end(sentences, teller, turn);
        return sentences;
    }

    private void end(List<String> sentences, int task, List<String> turn) {
        if (!turn.isEmpty()) {
            String who = task == 0 ? "RCU" : table.name(task);
            List<String> told = MethodCalls.shortened(turn);
            int last = told.size() - 1;
            String all =
                    last == 0 ? told.getFirst() : String.join(", ", told.subList(0, last)) + " and " + told.get(last);
            sentences.add(who + " " + all + ".");
            turn.clear();
        }
    }

    /// What a row says of its task, empty when it is not worth a word.
    private String phrase(Rows rows, long row) {
        int object = rows.object(row);
        int value = rows.value(row);
        return switch (rows.kind(row)) {
            case ACQUIRED -> "gets " + lock(object) + mode(value & 3);
            case RELEASED -> "gives " + lock(object) + " back";
            case WAIT_BEGIN -> {
                waitsForRcu[rows.task(row)] = WaitKind.of(value & 15).isRcu();
                yield waits(WaitKind.of(value & 15), object);
            }
            case WAIT_END -> value == 1 ? "gives up waiting for " + lock(object) : "";
            case SWITCH_IN -> sharesCpus ? "gets a CPU" : "";
            case SWITCH_OUT -> sharesCpus && value == OffCpu.PREEMPTED.ordinal() ? "loses its CPU" : "";
            case METHOD -> MethodCalls.phrase(method(value), op(object), subject(value >> 3));
            case NET -> net(object, NetState.of(value));
            case BATCH -> "takes a batch of " + value;
            case WORK_BEGIN -> "begins " + program.works().get(object).name();
            case READER_BEGIN -> "enters a read section";
            case READER_END -> "leaves its read section";
            case CALLBACK_QUEUED -> "queues a callback for " + subject(object);
            case CALLBACK_INVOKED -> "runs a callback for " + subject(object);
            case SIGNAL -> "gets a fatal signal";
            case TASK_EXIT -> "ends";
            case CALL -> rows.value(row) >= 0 && isOfProgram(value) ? "calls " + routine(object) : "";
            case TASK_START,
                    MODE,
                    WAKE,
                    SPIN,
                    RETURN,
                    METHOD_END,
                    WORK_QUEUED,
                    WORK_END,
                    READER_PREEMPTED,
                    GP_BEGIN,
                    GP_SCAN,
                    QUIESCENT,
                    GP_END,
                    EXPEDITED_BEGIN,
                    EXPEDITED_END,
                    VIOLATION -> "";
        };
    }

    /// Whether a line is one of a task's own program.
    private boolean isOfProgram(int pc) {
        int routine = program.routineAt(pc);
        return program.tasks().stream().anyMatch(task -> task.routine() == routine);
    }

    private String routine(int routine) {
        return program.routines().get(routine).name();
    }

    private String lock(int lock) {
        return program.locks().get(lock).name();
    }

    private static String mode(int mode) {
        return switch (mode) {
            case LockMode.READ -> " to read";
            case LockMode.WRITE -> " to write";
            default -> "";
        };
    }

    private String op(int op) {
        return program.ops().get(op - 1).name();
    }

    private static String method(int value) {
        return Method.values()[value & 7].listingName();
    }

    private static String subject(int net) {
        return net == 0 ? "init_net" : "net " + net;
    }

    private String waits(WaitKind kind, int object) {
        return switch (kind) {
            case MUTEX, SPINLOCK -> "waits for " + lock(object);
            case READ_WRITER_HOLDS -> "waits to read " + lock(object);
            case READ_BEHIND_QUEUE -> "waits to read " + lock(object) + " behind a writer";
            case WRITE_READERS_HOLD, WRITE_WRITER_HOLDS, WRITE_BEHIND_QUEUE -> "waits to write " + lock(object);
            case GRACE_PERIOD -> "waits for a grace period";
            case EXPEDITED_GRACE_PERIOD -> "waits for an expedited grace period";
            case CALLBACKS -> "waits for the callbacks";
            case FLUSH -> "waits for " + program.works().get(object).name();
            case WORK -> "";
            case TIMER -> "sleeps";
        };
    }

    private static String net(int net, NetState state) {
        return switch (state) {
            case ALLOCATED -> "allocates net " + net;
            case INIT -> "";
            case LIVE -> "lists net " + net;
            case DEAD -> "drops the last reference of net " + net;
            case UNLISTED -> "takes net " + net + " off the list";
            case FREED -> "frees net " + net;
        };
    }
}
