package lockscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTest {
    private static final String TEXT = """
        mutex net_mutex;

        int setup_net(net net) {
            return ops_init(net);
        }

        void cleanup_net() {
            setup_net(null);
        }
        """;

    @Test
    void a_routine_begins_at_its_head_and_not_where_it_is_called() {
        assertThat(Search.lineOf(TEXT, "setup_net")).isEqualTo(3);
        assertThat(Search.lineOf(TEXT, "cleanup_net")).isEqualTo(7);
        assertThat(Search.lineOf(TEXT, "ops_init")).isZero();
        assertThat(Search.lineOf(TEXT, "net")).isZero();
    }

    @Test
    void places_are_counted() {
        assertThat(Search.count(Search.folded(TEXT), "setup_net")).isEqualTo(2);
        assertThat(Search.count("aaaa", "aa")).isEqualTo(2);
        assertThat(Search.count("", "a")).isZero();
    }
}
