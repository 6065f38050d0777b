package lockscope.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lockscope.engine.program.Place;
import org.junit.jupiter.api.Test;

/// What a listing says of itself.
class ListingTest {
    private static Map<String, String> values(Listing listing) {
        return listing.settings().stream().collect(Collectors.toMap(Setting::key, Setting::value));
    }

    @Test
    void a_scenario_tells_its_title_and_what_it_compares() {
        Listing listing = Listing.of(new Source("x", """
            scenario traced-4.15 "Seventy operations";
            about "first"; about "second";
            leaves_out "the rest";
            compare net_mutex, pre-exit;
            expects violation I12 with net_mutex;
            """));
        assertThat(listing.kind()).isEqualTo(Listing.Kind.SCENARIO);
        assertThat(listing.name()).isEqualTo("traced-4.15");
        assertThat(listing.title()).isEqualTo("Seventy operations");
        assertThat(listing.about()).containsExactly("first", "second");
        assertThat(listing.leavesOut()).containsExactly("the rest");
        assertThat(listing.compare()).containsExactly("net_mutex", "pre-exit");
        assertThat(listing.breaks()).containsExactly(new Listing.Violation("I12", List.of("net_mutex")));
    }

    @Test
    void settings_have_the_values_of_the_scenario_or_those_given() {
        Source scenario = new Source("x", """
            scenario x "X";
            param think = 250us "what comes first";
            param many = 4 "how many";
            machine { cpus 2; rcu sched; }
            costs { wakeup 10us; setup_net 3us; }
            ops a(3) { } ops m { module; }
            task t(many) at think { repeat 7 { } }
            """);
        assertThat(values(Listing.of(scenario)))
                .containsEntry("think", "250us")
                .containsEntry("many", "4")
                .containsEntry("cpus", "2")
                .containsEntry("rcu", "sched")
                .containsEntry("slice", "4ms")
                .containsEntry("cost.wakeup", "10us")
                .containsEntry("cost.setup_net", "3us")
                .containsEntry("ops", "3")
                .containsEntry("task.t.instances", "4")
                .containsEntry("task.t.at", "250us")
                .containsEntry("task.t.repeat", "7")
                .containsEntry("scale.exit", "1")
                .containsEntry("until", "");
        assertThat(values(Listing.of(scenario, Map.of("cpus", "16", "think", "1ms", "task.t.repeat", "9", "ops", "2"))))
                .containsEntry("cpus", "16")
                .containsEntry("think", "1ms")
                .containsEntry("task.t.at", "1ms")
                .containsEntry("task.t.repeat", "9")
                .containsEntry("ops", "2");
    }

    @Test
    void every_setting_that_is_offered_is_taken() {
        Listings library = Listings.none();
        for (String name : library.scenarios()) {
            Map<String, String> same = values(Listing.of(library.scenario(name)));
            same.remove("until", "");
            Loaded loaded = Loader.load(library, library.strategy("net_mutex"), library.scenario(name), same);
            assertThat(Listings.renderings(loaded)).as(name).isEmpty();
        }
    }

    @Test
    void routines_have_their_lines_with_the_comment_above() {
        Listing listing = Listing.of(new Source("x", """
            common x "X";

            // Says what it does,
            // in two lines.
            void f() {
                cond_resched();
            }
            void g() { }
            """));
        assertThat(listing.routines())
                .containsExactly(new Listing.Lines("f", 3, 5, 7), new Listing.Lines("g", 8, 8, 8));
        assertThat(listing.routineAt(new Place("x", 6, 5))).isEqualTo(new Listing.Lines("f", 3, 5, 7));
        assertThat(listing.routineAt(new Place("x", 3, 1))).isNull();
    }

    @Test
    void a_broken_listing_tells_what_can_be_read() {
        Listing listing = Listing.of(new Source("x", "strategy x \"X\"; mutex ; models \"4.17\"; void f( {"));
        assertThat(listing.title()).isEqualTo("X");
        assertThat(listing.models()).containsExactly("4.17");
    }
}
