package lockscope.app.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lockscope.app.figure.Datum;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Branch;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.program.TaskTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Fork at a moment, edit, run: both branches stay, named, as a tree.
class WhatIfDeskTest {
    private static final long MS = SimTime.MILLISECOND;

    private final Session session = new Session(
            new Lab(new ShippedLibrary(), new Words(Locale.ROOT)), Runnable::run, Runnable::run, Runnable::run);
    private final WhatIfDesk desk = new WhatIfDesk(session);

    @BeforeEach
    void open() {
        session.choose(new Setup("unshare-storm", List.of("net_mutex"), Map.of()));
        session.playback().seek(13 * MS);
    }

    private Branch shown(int pane) {
        return session.experiment().setup().branch(pane);
    }

    private List<String> tree() {
        return desk.rowsProperty().get().stream()
                .map(row -> "  ".repeat(row.depth())
                        + (row.depth() == 0
                                ? row.branch().strategy()
                                : row.branch().whatIfs().getLast().text()))
                .toList();
    }

    private void run(String text) {
        desk.textProperty().set(text);
        desk.run();
        assertThat(desk.problemProperty().get()).isEmpty();
    }

    @Test
    void a_branch_stands_beside_the_run_that_it_leaves_and_both_stay_in_the_tree() {
        RunView original = session.experiment().runs().getFirst();
        run("at 4ms: reader leaves");
        assertThat(session.experiment().runs()).hasSize(2);
        assertThat(session.experiment().runs().getFirst()).isSameAs(original);
        assertThat(shown(1).text()).isEqualTo("at 4ms: reader leaves");
        run("at 4ms: reader leaves; at 9ms: kill ns/2");
        assertThat(tree()).containsExactly("net_mutex", "  at 4ms: reader leaves", "    at 9ms: kill ns/2");
        assertThat(session.playback().playhead()).isEqualTo(13 * MS);
    }

    @Test
    void the_past_is_the_same_and_what_comes_is_not() {
        run("at 9ms: kill ns/2");
        RunView original = session.experiment().runs().getFirst();
        RunView branch = session.experiment().runs().getLast();
        assertThat(branch.at(9 * MS - 1).fingerprint())
                .isEqualTo(original.at(9 * MS - 1).fingerprint());
        assertThat(branch.partsFrom(original)).isEqualTo(9 * MS);
        assertThat(branch.fingerprint()).isNotEqualTo(original.fingerprint());
    }

    @Test
    void a_button_is_just_such_a_text_at_the_playhead() {
        int task = new TaskTable(session.experiment().runs().getFirst().program()).find("ns/3");
        session.selectedProperty().set(Datum.of(Datum.Subject.TASK, task));
        List<String> texts = desk.offersProperty().get().stream()
                .map(offer -> offer.whatIf().text())
                .toList();
        assertThat(texts)
                .contains(
                        "at 13ms: set expedited on",
                        "at 13ms: set cpus 9",
                        "at 13ms: reader leaves",
                        "at 13ms: kill ns/3",
                        "at 13ms: add task ns");
        for (Offer offer : desk.offersProperty().get()) {
            open();
            desk.paneProperty().set(0);
            desk.branch(offer.whatIf());
            assertThat(desk.problemProperty().get()).as(offer.toString()).isEmpty();
            assertThat(shown(1).text()).isEqualTo(offer.whatIf().text());
            assertThat(desk.textProperty().get()).isEqualTo(offer.whatIf().text());
        }
    }

    @Test
    void a_module_can_be_left_out() {
        session.choose(new Setup("module-arrives", List.of("pernet_ops_rwsem"), Map.of()));
        assertThat(desk.offersProperty().get())
                .extracting(offer -> offer.whatIf().text())
                .contains("without task modprobe");
    }

    @Test
    void another_strategy_stands_beside_at_the_same_moment() {
        desk.under("pernet_ops_rwsem");
        assertThat(session.setup().strategies()).containsExactly("net_mutex", "pernet_ops_rwsem");
        assertThat(session.playback().playhead()).isEqualTo(13 * MS);
    }

    @Test
    void undo_goes_back_and_redo_forward_without_running_again() {
        run("at 4ms: reader leaves");
        RunView first = session.experiment().runs().getLast();
        run("at 5ms: kill ns/1");
        desk.undo();
        assertThat(session.experiment().runs().getLast()).isSameAs(first);
        assertThat(desk.textProperty().get()).isEqualTo("at 4ms: reader leaves");
        desk.redo();
        assertThat(shown(1).text()).isEqualTo("at 5ms: kill ns/1");
        desk.undo();
        desk.undo();
        assertThat(session.experiment().runs()).hasSize(1);
        assertThat(desk.canUndoProperty().get()).isFalse();
        assertThat(tree()).hasSize(3);
    }

    @Test
    void any_branch_of_the_tree_can_be_shown_again() {
        run("at 4ms: reader leaves");
        run("at 5ms: kill ns/1");
        desk.open(desk.rowsProperty().get().get(1).branch());
        assertThat(shown(1).text()).isEqualTo("at 4ms: reader leaves");
        assertThat(shown(0).text()).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_said_and_nothing_is_run() {
        for (String text : List.of("at 4: reader leaves", "at 4ms: rader leaves", "be quick")) {
            desk.textProperty().set(text);
            desk.run();
            assertThat(desk.problemProperty().get()).as(text).isNotEmpty();
            assertThat(session.experiment().runs()).hasSize(1);
        }
    }

    @Test
    void another_scenario_has_a_tree_of_its_own() {
        run("at 4ms: reader leaves");
        session.choose(new Setup("one-life", List.of("net_mutex"), Map.of()));
        assertThat(tree()).containsExactly("net_mutex");
    }

    @Test
    void a_branch_with_a_cpu_more_can_be_shown_before_and_after_it_comes() {
        run("at 9ms: set cpus 12");
        for (long nanos :
                List.of(0L, 9 * MS - 1, 9 * MS, 20 * MS, session.experiment().endNanos())) {
            session.playback().seek(nanos);
            assertThat(session.momentProperty().get().stages().getLast().cpus()).hasSize(nanos < 9 * MS ? 8 : 12);
        }
    }

    @Test
    void what_changes_nothing_is_known() {
        run("at 4ms: ns/1 leaves");
        RunView branch = session.experiment().runs().getLast();
        assertThat(branch.idle()).hasSize(1);
        assertThat(branch.partsFrom(Objects.requireNonNull(desk.tree().run(Branch.of("net_mutex")))))
                .isEqualTo(Long.MAX_VALUE);
    }
}
