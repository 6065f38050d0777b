package lockscope.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;
import lockscope.engine.run.Snapshot;
import org.junit.jupiter.api.Test;

class LineStopTest {
    private final RunView run = new Lab(new ShippedLibrary(), new Words(Locale.ROOT))
            .perform(new Setup("one-life", List.of("net_mutex"), Map.of()))
            .runs()
            .getFirst();

    private Place line(String text) {
        for (Program.SourceText source : run.program().sources()) {
            List<String> lines = source.text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().startsWith(text)) {
                    return new Place(source.name(), i + 1, 1);
                }
            }
        }
        throw new IllegalArgumentException(text);
    }

    @Test
    void it_finds_the_next_time_that_a_task_stands_on_the_line() {
        LineStop stop = new LineStop(0, line("synchronize_rcu();"));
        OptionalLong found = stop.next(run, 0, () -> true);
        assertThat(found).isPresent();
        Snapshot there = run.at(found.getAsLong());
        assertThat(Standing.of(there, 0))
                .anyMatch(standing -> standing.innermost()
                        && standing.place().line() == stop.place().line()
                        && standing.place().file().equals(stop.place().file()));
        Snapshot before = run.at(run.previousEvent(found.getAsLong()));
        assertThat(Standing.of(before, 0))
                .noneMatch(standing -> standing.innermost()
                        && standing.place().line() == stop.place().line()
                        && standing.place().file().equals(stop.place().file()));
    }

    @Test
    void it_finds_nothing_where_nobody_comes_any_more() {
        LineStop stop = new LineStop(0, line("synchronize_rcu();"));
        assertThat(stop.next(run, run.endNanos(), () -> true)).isEmpty();
    }
}
