package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import lockscope.engine.fold.Lane;

/// Who has been in a read section the longest, asked at one time after the other.
final class OldestReader {
    private record Read(long begin, long end, int task) {}

    private final List<Read> reads = new ArrayList<>();
    private final PriorityQueue<Read> begun =
            new PriorityQueue<>(Comparator.comparingLong(Read::begin).thenComparingInt(Read::task));
    private int next;

    /// @param sections the read sections of each task, by its number
    OldestReader(List<Lane> sections) {
        for (int task = 1; task < sections.size(); task++) {
            Lane lane = sections.get(task);
            for (int i = 0; i < lane.size(); i++) {
                reads.add(new Read(lane.begin(i), lane.end(i), task));
            }
        }
        reads.sort(Comparator.comparingLong(Read::begin));
    }

    /// The task whose read section began first of those that began before that time and are not over then; 0 for none.
    ///
    /// @param nanos not before the time that was asked about last
    int at(long nanos) {
        while (next < reads.size() && reads.get(next).begin() < nanos) {
            begun.add(reads.get(next++));
        }
        while (!begun.isEmpty() && begun.peek().end() <= nanos) {
            begun.remove();
        }
        return begun.isEmpty() ? 0 : begun.peek().task();
    }
}
