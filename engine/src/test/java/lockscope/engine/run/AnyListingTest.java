package lockscope.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockscope.engine.program.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Listings made up by chance, on machines made up by chance: every one runs to its end, breaks nothing and repeats.
class AnyListingTest {
    @Test
    void a_listing_without_a_mistake_runs_to_its_end() {
        runs(1, 300);
    }

    @Tag("seeds")
    @Test
    void any_listing_without_a_mistake_runs_to_its_end() {
        runs(1_000, 20_000);
    }

    private static void runs(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            int number = seed;
            Program program = AnyListing.program(seed);
            Run run = new Run(program, Run.Options.TOTALS.withCheck(true));
            run.toEnd();
            assertThat(run.outcome())
                    .as(() ->
                            "listing " + number + ": " + run.violation() + "\n" + String.join("\n", run.lastSteps(40)))
                    .isEqualTo(Outcome.FINISHED);
            Run again = new Run(program, Run.Options.TOTALS);
            again.toEnd();
            assertThat(again.fingerprint()).isEqualTo(run.fingerprint());
        }
    }

    @Test
    void any_moment_of_it_can_be_shown_again() {
        for (int seed = 400; seed < 430; seed++) {
            Program program = AnyListing.program(seed);
            Run run = new Run(program, Run.Options.INTERACTIVE);
            run.toEnd();
            for (long part : List.of(3L, 1L, 2L)) {
                long time = run.endNanos() * part / 4;
                Run stopped = new Run(program, Run.Options.INTERACTIVE);
                assertThat(run.at(time).fingerprint())
                        .isEqualTo(stopped.at(time).fingerprint());
            }
        }
    }
}
