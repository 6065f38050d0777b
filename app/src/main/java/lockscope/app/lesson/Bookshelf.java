package lockscope.app.lesson;

import java.util.List;
import java.util.Map;
import lockscope.engine.listing.Library;
import lockscope.lessons.Lesson;
import lockscope.lessons.check.RecordedFacts;
import lockscope.lessons.course.Course;
import lockscope.lessons.reader.LessonReader;
import org.jspecify.annotations.Nullable;

/// The lessons that can be opened.
public final class Bookshelf {
    private final Course course;
    private final Library shipped;
    private @Nullable List<Lesson> contents;
    private @Nullable OpenLesson latest;

    public Bookshelf(Course course, Library shipped) {
        this.course = course;
        this.shipped = shipped;
    }

    public Course course() {
        return course;
    }

    /// The names of all lessons in order.
    public List<String> names() {
        return course.lessons();
    }

    /// The lessons of the course in order, as their authors wrote them.
    synchronized List<Lesson> contents() {
        List<Lesson> known = contents;
        if (known == null) {
            known = names().stream().map(this::read).toList();
            contents = known;
        }
        return known;
    }

    private Lesson read(String name) {
        String text = course.text(name, Course.FILE);
        if (text == null) {
            throw new IllegalArgumentException("no such lesson: " + name);
        }
        return LessonReader.read(name, name + "/" + Course.FILE, text).lesson();
    }

    /// The lesson that was opened last keeps the runs that it has made.
    ///
    /// @param name of its folder
    /// @throws IllegalArgumentException when there is no such lesson
    synchronized OpenLesson open(String name) {
        OpenLesson open = latest;
        if (open == null || !open.lesson().name().equals(name)) {
            String facts = course.text(name, Course.FACTS);
            Map<String, String> accepted = facts == null ? Map.of() : RecordedFacts.read(facts);
            open = new OpenLesson(read(name), shipped, accepted);
            latest = open;
        }
        return open;
    }

    /// The lesson after that one, null after the last.
    @Nullable
    String after(String name) {
        List<String> names = names();
        int next = names.indexOf(name) + 1;
        return next > 0 && next < names.size() ? names.get(next) : null;
    }
}
