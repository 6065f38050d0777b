package lockscope.lessons.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockscope.lessons.Lesson;
import lockscope.lessons.LessonTexts;
import lockscope.lessons.ShippedFiles;
import lockscope.lessons.fact.Bench;
import lockscope.lessons.fact.Evaluator;
import lockscope.lessons.fact.LessonLibrary;
import lockscope.lessons.fact.Unanswerable;
import org.junit.jupiter.api.Test;

final class HandoutTest {
    private static final String LESSON = LessonTexts.TWO + """
        ```show
        runs: mutex
        from: 0ms
        to: 5ms
        play: 5s
        ```
        Afterwards: one waited.
        ```question ends draw check
        ask: Draw where the wait ends.
        run: mutex
        from: 0ms
        to: 5ms
        bar ns/2: wait.begin of net_mutex by ns/2 in mutex; wait.end of net_mutex by ns/2 in mutex
        wrong wakes-everybody: wait.begin of net_mutex by ns/2 in mutex + 100us
        feedback: It has only begun there.
        otherwise: It ends when the first has built.
        well: Just so.
        ```
        """;

    private static Handout handout() {
        return handout(LESSON);
    }

    private static Handout handout(String text) {
        Lesson lesson = LessonTexts.read(text).lesson();
        ShippedFiles shipped = new ShippedFiles();
        return new Handout(
                lesson,
                new Evaluator(lesson, new Bench(shipped)),
                new LessonLibrary(shipped, lesson),
                (key, values) -> key + List.of(values));
    }

    @Test
    void the_sheet_tells_no_answer_and_nothing_that_comes_after_a_question() throws Unanswerable {
        assertThat(handout().sheet().toString())
                .contains("Does the second wait?", "The second waits 1", "Draw where the wait ends.")
                .doesNotContain("sleeps", "Just so", "Afterwards", "Picture", "It ends when");
    }

    @Test
    void a_later_question_stands_on_the_sheet_with_the_words_that_lead_to_it() throws Unanswerable {
        String text = LESSON + """
            ## Later
            Now it is your turn.
            ```question turn choice transfer
            ask: Whose turn is it?
            right: Mine.
            wrong slip: Nobody's.
            feedback: Read again.
            well: Yes.
            ```
            So it was yours.
            ## Last
            What was to be seen.
            """;
        assertThat(handout(text).sheet().toString())
                .contains("Now it is your turn.", "Whose turn is it?")
                .doesNotContain("So it was yours.", "What was to be seen.");
    }

    @Test
    void a_drawing_is_asked_for_on_an_empty_timeline_with_only_its_beginnings() throws Unanswerable {
        List<Part> questions = handout().sheet().parts().stream()
                .filter(Part.Frame.class::isInstance)
                .toList();
        assertThat(questions.getLast())
                .isInstanceOfSatisfying(
                        Part.Frame.class,
                        frame -> assertThat(frame.parts())
                                .contains(new Part.Axis(0, 5_000_000, List.of(new Part.Bar("ns/2", 1_000_000)))));
    }

    @Test
    void the_key_has_the_answer_and_what_to_say_to_each_wrong_one() throws Unanswerable {
        assertThat(handout().key().toString())
                .contains("It has a CPU and sleeps.", "It has only begun there.", "It ends when", "Just so.")
                .contains("Picture[run=mutex, fromNanos=0, toNanos=5000000]", "Afterwards: one waited.");
    }

    @Test
    void what_a_lesson_brings_is_escaped_on_a_page_of_html() throws Unanswerable {
        Paper paper = new Paper("<b>", List.of(new Part.Heading(1, "a<script>"), new Part.Prose("<img src=x>")));
        String page = HtmlPage.of(paper, "en", new HtmlPage.Figures() {
            @Override
            public String svg(Part.Picture picture) {
                throw new AssertionError("no picture there");
            }

            @Override
            public String svg(Part.Axis axis) {
                throw new AssertionError("no axis there");
            }
        });
        assertThat(page).contains("a&lt;script&gt;").doesNotContain("<script>", "<img", "<b>");
    }
}
