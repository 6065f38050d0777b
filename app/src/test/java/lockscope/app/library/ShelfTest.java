package lockscope.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import lockscope.engine.listing.Source;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private final ShippedLibrary shipped = new ShippedLibrary();
    private final Shelf shelf = new Shelf(shipped);

    @Test
    void an_edited_copy_hides_the_original_and_never_changes_it() {
        Source copy = new Source("net_mutex", "strategy net_mutex \"mine\";");
        shelf.put(Shelf.Kind.STRATEGY, copy);
        assertThat(shelf.strategy("net_mutex")).isEqualTo(copy);
        assertThat(shelf.strategies()).isEqualTo(shipped.strategies());
        assertThat(shelf.original(Shelf.Kind.STRATEGY, "net_mutex")).isEqualTo(shipped.strategy("net_mutex"));
        assertThat(shelf.isOwn(Shelf.Kind.STRATEGY, "net_mutex")).isTrue();
        shelf.remove(Shelf.Kind.STRATEGY, "net_mutex");
        assertThat(shelf.strategy("net_mutex")).isEqualTo(shipped.strategy("net_mutex"));
    }

    @Test
    void a_new_listing_stands_behind_those_that_ship() {
        shelf.put(Shelf.Kind.SCENARIO, new Source("mine", "scenario mine \"m\";"));
        assertThat(shelf.scenarios())
                .endsWith("mine")
                .hasSize(shipped.scenarios().size() + 1);
        assertThat(shelf.strategies()).isEqualTo(shipped.strategies());
    }
}
