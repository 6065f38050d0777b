package lockscope.lessons.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockscope.engine.listing.Diagnostic;
import lockscope.lessons.ShippedFiles;
import lockscope.lessons.check.LessonCheck;
import lockscope.lessons.check.LessonLint;
import lockscope.lessons.check.RecordedFacts;
import lockscope.lessons.fact.Bench;
import lockscope.lessons.reader.Findings;
import lockscope.lessons.reader.LessonReader;
import org.junit.jupiter.api.Test;

/// Every lesson that ships is read, linted and run.
///
/// When a number has moved on purpose, read the sentences that are named, then
/// `lockscope lesson check --accept lessons/src/main/resources/lockscope/lessons/*`.
final class CourseTest {
    private final Course course = new Course();

    @Test
    void every_lesson_says_what_its_runs_say() {
        Bench bench = new Bench(new ShippedFiles());
        List<String> found = new ArrayList<>();
        for (String name : course.lessons()) {
            String text = String.valueOf(course.text(name, Course.FILE));
            LessonReader.Outcome outcome = LessonReader.read(name, name + "/lesson.md", text);
            Findings findings = new Findings(name + "/lesson.md", text);
            LessonLint.find(outcome.lesson(), bench.shipped(), course, findings);
            String facts = course.text(name, Course.FACTS);
            LessonCheck.find(outcome.lesson(), bench, facts == null ? Map.of() : RecordedFacts.read(facts), findings);
            outcome.diagnostics().forEach(diagnostic -> found.add(diagnostic.rendering()));
            findings.sorted().stream().map(Diagnostic::rendering).forEach(found::add);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void lessons_are_found_by_name_and_number() {
        assertThat(course.find("1")).isEqualTo("01-one-mutex");
        assertThat(course.find("one-mutex")).isEqualTo("01-one-mutex");
        assertThat(course.find("nothing")).isNull();
    }

    @Test
    void cards_are_found_by_any_of_their_forms() {
        assertThat(course.glossary().card("Grace periods"))
                .isEqualTo(course.glossary().card("grace period"));
        assertThat(course.glossary().card("synchronize_rcu()")).isNotNull();
        assertThat(course.misconceptions()).hasSizeGreaterThanOrEqualTo(13);
        assertThat(course.misconception("gp-is-timer"))
                .satisfies(
                        idea -> assertThat(idea).isNotNull().extracting("idea").isEqualTo("a grace period is a timer"));
    }
}
