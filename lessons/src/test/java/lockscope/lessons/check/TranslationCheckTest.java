package lockscope.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockscope.lessons.LessonTexts;
import lockscope.lessons.reader.Findings;
import lockscope.lessons.reader.LessonReader;
import org.junit.jupiter.api.Test;

/// What is found in a lesson in another language.
final class TranslationCheckTest {
    private static List<String> compare(String translation) {
        Findings findings = new Findings("two/lesson.de.md", translation);
        var outcome = LessonReader.read("two", "two/lesson.de.md", translation);
        assertThat(outcome.hasErrors()).isFalse();
        TranslationCheck.find(LessonTexts.read(LessonTexts.TWO).lesson(), outcome.lesson(), findings);
        return findings.sorted().stream()
                .map(d -> d.place().line() + " " + d.message())
                .toList();
    }

    @Test
    void other_prose_is_no_difference() {
        assertThat(compare(LessonTexts.TWO
                        .replace("## Predict", "## Sag voraus")
                        .replace("The second waits", "Der zweite wartet")
                        .replace("Does the second wait?", "Wartet der zweite?")))
                .isEmpty();
    }

    @Test
    void a_missing_block_is_told_with_its_place() {
        String text = LessonTexts.TWO;
        assertThat(compare(text.substring(0, text.indexOf("```question"))))
                .containsExactly(
                        "20 found no question 'second' (choice predict) after this, which stands at two/lesson.md:21");
        assertThat(compare(text.substring(0, text.indexOf("## Predict"))))
                .singleElement()
                .asString()
                .contains("found no segment for 'Predict'");
        assertThat(compare(text.replace("readers = two with pernet_ops_rwsem\n", "")))
                .singleElement()
                .asString()
                .contains("found no run 'readers' of two with pernet_ops_rwsem");
    }

    @Test
    void what_the_original_does_not_have_is_told() {
        assertThat(compare(LessonTexts.TWO + "Noch ein Satz.\n"))
                .singleElement()
                .asString()
                .contains("found text, which the original does not have here");
    }

    @Test
    void a_sentence_says_the_same_facts() {
        assertThat(compare(LessonTexts.TWO.replace("{{wait.max of", "{{wait.mean of")))
                .containsExactly(
                        "20 found no {{wait.max of net_mutex in mutex}} in this sentence, as at two/lesson.md:20",
                        "20 found {{wait.mean of net_mutex in mutex}}, which the original does not say at"
                                + " two/lesson.md:20");
    }
}
