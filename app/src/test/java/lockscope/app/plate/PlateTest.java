package lockscope.app.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import lockscope.app.export.FigureFormat;
import lockscope.app.export.Print;
import lockscope.app.figure.Box;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Strip;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.moment.MomentReader;
import lockscope.app.moment.SavedMoment;
import lockscope.app.session.Experiment;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.theme.Theme;
import lockscope.app.timeline.Anchor;
import lockscope.app.timeline.Callout;
import lockscope.app.timeline.Remark;
import lockscope.app.timeline.Track;
import lockscope.app.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PlateTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final Experiment STORM = new Lab(new ShippedLibrary(), WORDS).perform(Setup.OPENING);

    private static FigureRequest request(FigureRequest.View view, String width) {
        return FigureRequest.of(view, FigureRequest.Layout.DEFAULT)
                .withWidth(width)
                .at(13_000_000);
    }

    private static Sheet sheet(String width) {
        return Objects.requireNonNull(Sheet.of(width));
    }

    private static Figure figure(FigureRequest request) {
        return Plate.of(STORM, request, sheet(request.layout().width()), WORDS);
    }

    private static Print print(FigureRequest request) {
        return Print.of(STORM, new SavedMoment(Setup.OPENING, Map.of(), request, List.of()), 1, WORDS);
    }

    @Test
    void a_slide_is_sixteen_by_nine() {
        Figure slide = figure(request(FigureRequest.View.TIMELINE, "slide"));
        assertThat(slide.width() / slide.height()).isCloseTo(16.0 / 9, within(0.001));
    }

    @Test
    void a_legend_names_what_can_be_seen_and_nothing_else() {
        FigureRequest readers = request(FigureRequest.View.TIMELINE, "a4")
                .with(new FigureRequest.Lanes("^reader", Map.of()))
                .withTheme(Theme.Kind.PRINT);
        List<String> texts = labels(figure(readers));
        assertThat(texts).contains(WORDS.say("role.READER")).doesNotContain(WORDS.say("role.WAITS_FOR_LOCK"));
    }

    @Test
    void who_cannot_see_the_lanes_is_told_what_each_shows() {
        String spoken = figure(request(FigureRequest.View.TIMELINE, "88mm")).spoken();
        assertThat(spoken)
                .contains("Under net_mutex, ns/1: waits for a lock for ")
                .contains("Under pernet_ops_rwsem, ns/1: builds or tears down for ");
    }

    private static List<String> labels(Figure figure) {
        return figure.leaves().stream()
                .filter(Label.class::isInstance)
                .map(mark -> ((Label) mark).text())
                .toList();
    }

    @Test
    void lanes_that_do_not_fit_are_counted() {
        assertThat(labels(figure(request(FigureRequest.View.TIMELINE, "88mm"))))
                .contains("ns/1", "kworker/0:1", "grace period")
                .anyMatch(text -> text.matches("\\+ \\d+ lanes"));
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void the_same_figure_gives_the_same_bytes(FigureFormat format) {
        FigureRequest request = request(FigureRequest.View.COMPARE, "slide");
        assertThat(format.bytes(print(request))).isEqualTo(format.bytes(print(request)));
    }

    @Test
    void the_marks_of_an_svg_sum_up_to_the_waits_of_the_runs() throws Exception {
        FigureRequest tasks =
                FigureRequest.DEFAULT.withWidth("1000mm").with(new FigureRequest.Lanes("^(ns|kworker)", Map.of()));
        NodeList marks = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(FigureFormat.SVG.bytes(print(tasks))))
                .getElementsByTagName("rect");
        long sum = 0;
        for (int i = 0; i < marks.getLength(); i++) {
            Element mark = (Element) marks.item(i);
            boolean waits = mark.getAttribute("data-role").equals("WAITS_FOR_LOCK")
                    && mark.hasAttribute("data-start-ns")
                    && mark.hasAttribute("data-task");
            sum += waits
                    ? Long.parseLong(mark.getAttribute("data-end-ns"))
                            - Long.parseLong(mark.getAttribute("data-start-ns"))
                    : 0;
        }
        assertThat(sum)
                .isEqualTo(STORM.runs().stream()
                        .mapToLong(run -> run.waitedUntil(STORM.endNanos()))
                        .sum());
    }

    @Test
    void marks_that_stand_for_many_slices_say_which_time_they_cover() {
        Figure narrow = figure(request(FigureRequest.View.TIMELINE, "60mm"));
        List<Datum> shown = narrow.leaves().stream()
                .flatMap(mark -> mark instanceof Strip strip ? strip.boxes().stream() : Stream.of(mark))
                .map(mark -> mark.tag().datum())
                .filter(Objects::nonNull)
                .toList();
        long pixel = STORM.endNanos() / 150;
        Set<Integer> drawn = shown.stream()
                .filter(datum -> datum.subject() == Datum.Subject.TASK && datum.run() == 0)
                .map(Datum::index)
                .collect(Collectors.toSet());
        assertThat(drawn).hasSizeGreaterThan(2);
        for (Track track : STORM.timeline().sections().getFirst().tracks()) {
            boolean isDrawn = track.datum().subject() == Datum.Subject.TASK
                    && drawn.contains(track.datum().index());
            for (int i = 0; isDrawn && i < track.size(); i++) {
                long middle = track.begin(i) + (track.end(i) - track.begin(i)) / 2;
                assertThat(shown)
                        .as(track.name() + " at " + middle)
                        .anyMatch(datum -> datum.run() == 0
                                && datum.subject() == Datum.Subject.TASK
                                && datum.index() == track.datum().index()
                                && datum.startNanos() - pixel <= middle
                                && datum.endNanos() + pixel >= middle);
            }
        }
    }

    @Test
    void a_callout_points_at_its_event_and_at_nothing_where_there_is_none() {
        Track track = STORM.timeline().sections().getFirst().tracks().stream()
                .filter(each -> each.name().equals("ns/3"))
                .findFirst()
                .orElseThrow();
        Anchor anchor = Objects.requireNonNull(Anchor.at(track, 8_000_000));
        FigureRequest request = request(FigureRequest.View.TIMELINE, "a4");
        Remark here = new Remark(0, new Callout(anchor, "Two\nlines \\n"), 0, 0);
        Remark there = new Remark(1, new Callout(anchor, "Two\nlines \\n"), 0, 0);

        assertThat(Remark.parse(here.line())).isEqualTo(here);
        assertThat(figure(request.with(List.of(here))).byId()).containsKey("callout/0");
        assertThat(figure(request.with(List.of(there))).byId()).doesNotContainKey("callout/0");
    }

    private static Remark pointing(int run, String lane, long nanos, String text) {
        Track track = STORM.timeline().sections().get(run).tracks().stream()
                .filter(each -> each.name().equals(lane))
                .findFirst()
                .orElseThrow();
        return new Remark(run, new Callout(Objects.requireNonNull(Anchor.at(track, nanos)), text), 0, 0);
    }

    private static boolean meet(Box a, Box b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slide", "column"})
    void callouts_cover_neither_what_happened_nor_each_other(String width) {
        Figure figure = figure(request(FigureRequest.View.TIMELINE, width)
                .with(List.of(
                        pointing(0, "ns/3", 8_000_000, "waits for the cleanup of another one"),
                        pointing(0, "ns/4", 30_000_000, "again"),
                        pointing(0, "ns/5", 30_000_000, "and again"),
                        pointing(1, "kworker/0:1", 30_000_000, "one batch of all"))));
        List<Box> callouts = new ArrayList<>();
        List<Box> slices = new ArrayList<>();
        figure.leaves().forEach(mark -> {
            if (mark instanceof Box box && box.tag().id().startsWith("callout/")) {
                callouts.add(box);
            } else if (mark instanceof Box box
                    && box.tag().datum() != null
                    && box.tag().datum().endNanos() > 0) {
                slices.add(box);
            } else if (mark instanceof Strip strip) {
                slices.addAll(strip.boxes());
            }
        });
        assertThat(callouts).hasSize(4);
        assertThat(slices).hasSizeGreaterThan(50);
        for (Box callout : callouts) {
            assertThat(slices).noneMatch(slice -> meet(slice, callout));
            assertThat(callouts).noneMatch(other -> !other.equals(callout) && meet(other, callout));
            assertThat(callout.bottom()).isLessThanOrEqualTo(figure.height());
        }
    }

    @Test
    void a_lane_that_is_pointed_at_is_never_left_out() {
        FigureRequest plain = request(FigureRequest.View.COMPARE, "slide");
        assertThat(laneNames(figure(plain))).doesNotContain("old");
        assertThat(laneNames(figure(plain.with(List.of(pointing(0, "old", 1_000_000, "born before"))))))
                .contains("old");
    }

    @Test
    void every_mark_of_an_svg_says_its_role() {
        String svg = new String(
                FigureFormat.SVG.bytes(print(request(FigureRequest.View.COMPARE, "a4"))), StandardCharsets.UTF_8);
        String marks = svg.replaceAll("(?s)<pattern.*?</pattern>", "");
        assertThat(Pattern.compile("<(rect|text|polyline|path)(?![^>]*data-role)")
                        .matcher(marks)
                        .results())
                .isEmpty();
    }

    @Test
    void a_row_of_frames_has_one_size_and_the_same_lanes() {
        FigureRequest request = request(FigureRequest.View.TIMELINE, "slide")
                .with(new FigureRequest.Frames(List.of(5_000_000L, 20_000_000L, 60_000_000L), 10));
        List<Figure> frames = Plate.frames(STORM, request, sheet("slide"), WORDS);
        assertThat(frames)
                .extracting(Figure::height)
                .containsOnly(frames.getFirst().height());
        assertThat(frames.stream().map(PlateTest::laneNames)).containsOnly(laneNames(frames.getFirst()));
        assertThat(frames.getFirst().leaves().size())
                .isLessThan(frames.getLast().leaves().size());
    }

    @ParameterizedTest
    @EnumSource(
            value = FigureRequest.View.class,
            names = {"WATERFALL"},
            mode = EnumSource.Mode.EXCLUDE)
    void frames_of_any_view_have_one_size(FigureRequest.View view) {
        FigureRequest request =
                request(view, "88mm").with(new FigureRequest.Frames(List.of(3_000_000L, 8_000_000L, 41_000_000L), 10));
        List<Figure> frames = Plate.frames(STORM, request, sheet("88mm"), WORDS);
        assertThat(frames.stream().map(Figure::height))
                .containsOnly(frames.getFirst().height());
    }

    @Test
    void a_frame_on_its_own_is_the_one_of_the_row() {
        FigureRequest request = request(FigureRequest.View.TIMELINE, "88mm");
        List<Figure> row = Plate.frames(
                STORM, request.with(new FigureRequest.Frames(List.of(8_000_000L), 10)), sheet("88mm"), WORDS);
        assertThat(List.copyOf(row)).containsExactly(figure(request.frame(8_000_000)));
    }

    private static List<String> laneNames(Figure figure) {
        return figure.leaves().stream()
                .filter(mark -> mark instanceof Label label && label.anchor() == Label.Anchor.END)
                .map(mark -> ((Label) mark).text())
                .filter(text -> !text.contains("waited"))
                .toList();
    }

    @Test
    void a_regular_expression_that_explodes_is_stopped() {
        LanePattern pattern = new LanePattern("(.*.*.*.*.*.*)=");
        assertThatThrownBy(() -> pattern.matches("a".repeat(60) + "!")).isInstanceOf(LanePattern.TooSlow.class);
    }

    @Test
    void widths_that_make_no_sense_are_refused() {
        assertThat(Sheet.of("88 mm")).isNotNull();
        assertThat(Sheet.of("8mm")).isNull();
        assertThat(Sheet.of("99999mm")).isNull();
        assertThat(Sheet.of("wide")).isNull();
        assertThat(MomentReader.LONGEST).isPositive();
    }
}
