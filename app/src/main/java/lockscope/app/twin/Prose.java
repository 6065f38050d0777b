package lockscope.app.twin;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.narration.Depth;
import lockscope.app.narration.Names;
import lockscope.app.narration.Transcript;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.trace.Rows;

/// A run as sentences, told only as far as somebody asked.
public final class Prose {
    /// @param task whom it is about, 0 for nobody
    public record Sentence(long nanos, int task, String text) {}

    private final Rows rows;
    private final Transcript transcript;
    private final List<Sentence> told = new ArrayList<>();
    private long next;

    public Prose(Program program, Rows rows, Depth depth) {
        this.rows = rows;
        this.transcript = new Transcript(program, new Names(program, new TaskTable(program)::name), depth);
        this.next = rows.first();
    }

    /// All that happened up to that time, in order.
    public List<Sentence> until(long nanos) {
        while (next < rows.end() && rows.time(next) <= nanos) {
            String text = transcript.tell(rows, next);
            if (text != null) {
                told.add(new Sentence(rows.time(next), rows.task(next), text));
            }
            next++;
        }
        int size = told.size();
        while (size > 0 && told.get(size - 1).nanos() > nanos) {
            size--;
        }
        return List.copyOf(told.subList(0, size));
    }
}
