package lockscope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import lockscope.engine.fold.GracePeriod;
import lockscope.engine.fold.GracePeriods;
import lockscope.engine.fold.Lane;
import lockscope.engine.fold.Slices;
import org.junit.jupiter.api.Test;

class OldestReaderTest {
    @Test
    void it_is_the_one_that_a_search_of_all_tasks_finds() {
        Setup setup = new Setup("unshare-storm", List.of("net_mutex"), Map.of());
        RunView run = new Lab(new ShippedLibrary(), new Words(Locale.ROOT))
                .perform(setup)
                .runs()
                .getFirst();
        List<Lane> sections = Slices.of(run.program(), run.rows(), Long.MAX_VALUE, run.endNanos())
                .readSections();
        List<Long> begins = GracePeriods.of(run.rows(), Long.MAX_VALUE, run.endNanos()).list().stream()
                .map(GracePeriod::begin)
                .toList();
        OldestReader readers = new OldestReader(sections);
        assertThat(begins)
                .isNotEmpty()
                .allSatisfy(begin -> assertThat(readers.at(begin)).isEqualTo(searched(sections, begin)));
        assertThat(begins)
                .anySatisfy(begin -> assertThat(searched(sections, begin)).isPositive());
    }

    private static int searched(List<Lane> sections, long nanos) {
        int oldest = 0;
        long since = Long.MAX_VALUE;
        for (int task = 1; task < sections.size(); task++) {
            Lane reads = sections.get(task);
            for (int i = 0; i < reads.size(); i++) {
                if (reads.begin(i) < Math.min(nanos, since) && reads.end(i) > nanos) {
                    oldest = task;
                    since = reads.begin(i);
                }
            }
        }
        return oldest;
    }
}
