package lockscope.engine.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lockscope.engine.program.Program;

/// The first event that two runs have in common and that is not the same in both.
///
/// Events are the beginnings and ends of operations; they are paired by task, operation and count. Those of one run
/// only are passed over.
///
/// @param how in what it differs
/// @param a when it happens in run A, nanoseconds
/// @param b when it happens in run B
public record Divergence(How how, Event event, long a, long b) {
    /// In what an event of two runs differs.
    public enum How {
        /// Other events come before it in one run than in the other.
        ORDER,
        /// It ended in one run, and in the other its task was killed or never came back.
        OUTCOME,
        /// It happens at another time, by more than a threshold.
        TIME
    }

    /// A thing that happens in a run, named so that another run can have it too.
    ///
    /// @param operation the name of the routine; empty for the task as a whole
    public record Event(String task, String operation, int count, boolean begins) {}

    private record Timed(Event event, long nanos, boolean isOver) {}

    /// The first one whose order or outcome differs.
    public static Optional<Divergence> ofOrder(Operations a, Operations b) {
        List<Timed> eventsA = events(a);
        List<Timed> eventsB = events(b);
        keepCommon(eventsA, eventsB);
        for (int i = 0; i < eventsA.size(); i++) {
            Timed mine = eventsA.get(i);
            Timed other = eventsB.get(i);
            if (!mine.event().equals(other.event())) {
                long there = eventsB.stream()
                        .filter(event -> event.event().equals(mine.event()))
                        .mapToLong(Timed::nanos)
                        .findFirst()
                        .orElse(other.nanos());
                return Optional.of(new Divergence(How.ORDER, mine.event(), mine.nanos(), there));
            }
            if (mine.isOver() != other.isOver()) {
                return Optional.of(new Divergence(How.OUTCOME, mine.event(), mine.nanos(), other.nanos()));
            }
        }
        return Optional.empty();
    }

    /// The first one, in the order of run A, whose times differ by more than that.
    public static Optional<Divergence> ofTime(Operations a, Operations b, long thresholdNanos) {
        List<Timed> eventsA = events(a);
        List<Timed> eventsB = events(b);
        keepCommon(eventsA, eventsB);
        Map<Event, Long> times = new LinkedHashMap<>();
        eventsB.forEach(event -> times.put(event.event(), event.nanos()));
        for (Timed mine : eventsA) {
            long there = times.getOrDefault(mine.event(), mine.nanos());
            if (Math.abs(there - mine.nanos()) > thresholdNanos) {
                return Optional.of(new Divergence(How.TIME, mine.event(), mine.nanos(), there));
            }
        }
        return Optional.empty();
    }

    private static void keepCommon(List<Timed> a, List<Timed> b) {
        Set<Event> inA = a.stream().map(Timed::event).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Event> inB = b.stream().map(Timed::event).collect(Collectors.toCollection(LinkedHashSet::new));
        a.removeIf(event -> !inB.contains(event.event()));
        b.removeIf(event -> !inA.contains(event.event()));
    }

    /// The events of the scenario's tasks. Those of one time stand in the order of their names, so that runs which only
    /// note them in another order are the same.
    private static List<Timed> events(Operations operations) {
        Program program = operations.program();
        List<Timed> events = new ArrayList<>();
        for (Operation each : operations.list()) {
            if (each.task() > program.tasks().size()) {
                continue;
            }
            String task = program.tasks().get(each.task() - 1).name();
            String name = each.routine() < 0
                    ? ""
                    : program.routines().get(each.routine()).name();
            events.add(new Timed(new Event(task, name, each.count(), true), each.begin(), true));
            if (each.isOver()) {
                events.add(new Timed(new Event(task, name, each.count(), false), each.end(), !each.killed()));
            }
        }
        events.sort(Comparator.comparingLong(Timed::nanos)
                .thenComparing(timed -> timed.event().task())
                .thenComparing(timed -> timed.event().operation())
                .thenComparingInt(timed -> timed.event().count())
                .thenComparing(timed -> !timed.event().begins()));
        return events;
    }
}
