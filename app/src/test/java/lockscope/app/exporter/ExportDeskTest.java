package lockscope.app.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockscope.app.export.Print;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.moment.SavedMoment;
import lockscope.app.plate.FigureRequest;
import lockscope.app.plate.ViewName;
import lockscope.app.session.Experiment;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import org.junit.jupiter.api.Test;

class ExportDeskTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final long MS = 1_000_000;

    private static ExportDesk desk(long untilNanos) {
        FigureRequest.Range range = new FigureRequest.Range(0, 40 * MS, 5 * MS, untilNanos);
        return new ExportDesk(new SavedMoment(Setup.OPENING, Map.of(), FigureRequest.DEFAULT.with(range), List.of()));
    }

    @Test
    void an_inch_is_the_same_length_in_every_unit() {
        assertThat(Unit.PX.millimetres("96")).isEqualTo("25.4mm");
        assertThat(Unit.PT.millimetres("72")).isEqualTo("25.4mm");
        assertThat(Unit.MM.millimetres("88")).isEqualTo("88mm");
        assertThat(Unit.PX.of(25.4)).isEqualTo("96");
        assertThat(Unit.PT.whole(88)).isEqualTo("249");
        assertThat(Unit.MM.millimetres("wide")).isNull();
    }

    @Test
    void another_unit_says_the_same_width() {
        ExportDesk desk = desk(-1);
        desk.type("127");
        desk.unitProperty().set(Unit.PX);
        assertThat(desk.numberProperty().get()).isEqualTo("480");
        desk.type("960");
        assertThat(desk.widthProperty().get()).isEqualTo("254mm");
        desk.preset("column");
        assertThat(desk.widthProperty().get()).isEqualTo("column");
        assertThat(desk.numberProperty().get()).isEqualTo("332.6");
    }

    @Test
    void a_width_that_makes_no_page_is_not_complete() {
        ExportDesk desk = desk(-1);
        desk.type("3");
        assertThat(desk.isComplete()).isFalse();
        desk.type("88");
        assertThat(desk.isComplete()).isTrue();
    }

    @Test
    void nothing_from_beyond_what_the_window_has_shown_leaves_it() {
        ExportDesk desk = desk(5 * MS);
        desk.wholeProperty().set(true);
        desk.viewProperty().set(new ViewName(FigureRequest.View.TIMELINE, ""));
        Experiment experiment = new Lab(new ShippedLibrary(), WORDS).perform(Setup.OPENING);
        Print print = Print.of(experiment, desk.wanted(), 1, WORDS);

        assertThat(desk.wanted().figure().range().toNanos()).isEqualTo(5 * MS);
        assertThat(print.caption())
                .contains("under net_mutex and pernet_ops_rwsem,")
                .contains("in the first 5 ms")
                .contains(WORDS.span(experiment.runs().getFirst().waitedUntil(5 * MS)));
        assertThat(print.figures().getFirst().leaves())
                .allMatch(
                        mark -> mark.tag().datum() == null || mark.tag().datum().startNanos() <= 5 * MS);
    }
}
