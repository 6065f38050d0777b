package lockscope.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedListingsTest {
    static List<String> strategies() {
        return Listings.none().strategies();
    }

    static Stream<List<String>> pairs() {
        Listings library = Listings.none();
        return library.strategies().stream()
                .flatMap(strategy -> library.scenarios().stream().map(scenario -> List.of(strategy, scenario)));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void a_strategy_has_no_findings(String name) {
        Listings library = Listings.none();
        assertThat(Listings.renderings(Loader.load(library, library.strategy(name))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_scenario_runs_under_every_strategy(List<String> pair) {
        Listings library = Listings.none();
        Loaded loaded = Loader.load(
                library, library.strategy(pair.getFirst()), library.scenario(pair.getLast()), Collections.emptyMap());
        assertThat(Listings.renderings(loaded)).isEmpty();
        assertThat(loaded.program()).isNotNull();
    }
}
