package lockscope.app.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lockscope.app.figure.Box;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.words.Words;
import lockscope.lessons.Lesson;
import lockscope.lessons.course.Course;
import lockscope.lessons.fact.Bench;
import lockscope.lessons.fact.Evaluator;
import lockscope.lessons.fact.LessonLibrary;
import lockscope.lessons.fact.Unanswerable;
import lockscope.lessons.handout.Handout;
import lockscope.lessons.handout.Paper;
import lockscope.lessons.handout.Part;
import lockscope.lessons.reader.LessonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final Words WORDS = new Words(Locale.ENGLISH);
    private static final String LESSON = "10-break-it";
    private static final double ROUNDING = 1;

    private static Lesson lesson() {
        String text = new Course().text(LESSON, Course.FILE);
        return LessonReader.read(LESSON, LESSON, text == null ? "" : text).lesson();
    }

    private static HandoutFigures figures() {
        return new HandoutFigures(lesson(), new LessonLibrary(new ShippedLibrary(), lesson()), WORDS);
    }

    private static Handout handout() {
        Lesson lesson = lesson();
        ShippedLibrary shipped = new ShippedLibrary();
        return new Handout(
                lesson, new Evaluator(lesson, new Bench(shipped)), new LessonLibrary(shipped, lesson), WORDS::say);
    }

    static Stream<Paper> papers() throws Unanswerable {
        return Stream.of(handout().sheet(), handout().key(), handout().notes());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void nothing_stands_outside_the_margins(Paper paper) throws Unanswerable {
        for (Figure page : Pages.of(paper, figures(), WORDS)) {
            List<Mark> marks = page.marks().subList(1, page.marks().size());
            assertThat(marks).hasSizeGreaterThan(3);
            for (Mark mark : marks) {
                if (mark instanceof Label label) {
                    assertThat(label.left()).as(label.text()).isGreaterThanOrEqualTo(Measures.LEFT - ROUNDING);
                    assertThat(label.left() + label.width())
                            .as(label.text())
                            .isLessThanOrEqualTo(Measures.LEFT + Measures.TEXT_WIDTH + ROUNDING);
                    assertThat(label.y()).as(label.text()).isLessThanOrEqualTo(Measures.FOOT);
                } else if (mark instanceof Box box) {
                    assertThat(box.bottom()).isLessThanOrEqualTo(Measures.TOP + Measures.TEXT_HEIGHT + ROUNDING);
                }
            }
        }
    }

    private static List<Slab> strips(int count, double height, boolean withNext) {
        List<Slab> strips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Slab strip = Paragraph.of("strip", Measures.TEXT, Paint.TEXT).slab(0, Measures.TEXT_WIDTH, 0);
            strips.add(new Slab(height, 0, withNext, strip.marks()));
        }
        return strips;
    }

    @Test
    void a_heading_goes_over_to_the_next_page_with_what_it_heads() {
        List<Slab> slabs = new ArrayList<>(strips(1, Measures.TEXT_HEIGHT - 30, false));
        slabs.addAll(strips(1, 20, true));
        slabs.addAll(strips(1, 20, false));
        assertThat(Pages.broken(slabs)).extracting(List::size).containsExactly(1, 2);
    }

    @Test
    void what_is_too_high_to_stay_together_is_broken_all_the_same() {
        List<Slab> slabs = new ArrayList<>(strips(30, Measures.TEXT_HEIGHT / 10, true));
        assertThat(Pages.broken(slabs)).hasSize(3);
    }

    @Test
    void a_frame_goes_over_to_the_next_page_only_where_much_would_stay_white() {
        List<Slab> much = new ArrayList<>(strips(1, Measures.TEXT_HEIGHT * 0.6, false));
        much.add(new Frame(Measures.TEXT_WIDTH, strips(10, Measures.TEXT_HEIGHT / 16, false)).slab());
        assertThat(Pages.broken(much))
                .hasSize(2)
                .first()
                .satisfies(page -> assertThat(page).hasSizeGreaterThan(3));
        List<Slab> little = new ArrayList<>(strips(1, Measures.TEXT_HEIGHT * 0.85, false));
        little.add(new Frame(Measures.TEXT_WIDTH, strips(10, Measures.TEXT_HEIGHT / 16, false)).slab());
        assertThat(Pages.broken(little)).extracting(List::size).containsExactly(1, 11);
    }

    @Test
    void a_question_that_fits_on_a_page_stands_in_one_frame() throws Unanswerable {
        List<Part> questions = handout().key().parts().stream()
                .filter(Part.Frame.class::isInstance)
                .toList();
        assertThat(questions).hasSizeGreaterThan(5);
        for (Part question : questions) {
            assertThat(new Setting(Measures.TEXT_WIDTH, figures()).of(List.of(question)))
                    .hasSize(1);
        }
    }

    @Test
    void the_same_handout_gives_the_same_file_with_its_text_in_it() throws Unanswerable {
        byte[] once = HandoutPdf.of(handout().sheet(), figures(), WORDS);
        assertThat(HandoutPdf.of(handout().sheet(), figures(), WORDS)).isEqualTo(once);
        String file = new String(once, StandardCharsets.ISO_8859_1);
        assertThat(file)
                .startsWith("%PDF-")
                .contains("/ToUnicode")
                .contains("/FontFile3")
                .doesNotContain("/Metadata");
    }
}
