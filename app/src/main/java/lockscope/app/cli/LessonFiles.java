package lockscope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockscope.app.library.ShippedLibrary;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Nearest;
import lockscope.lessons.Lesson;
import lockscope.lessons.check.RecordedFacts;
import lockscope.lessons.course.Course;
import lockscope.lessons.reader.Findings;
import lockscope.lessons.reader.LessonReader;
import org.jspecify.annotations.Nullable;

/// Finds lessons by number, name or path.
final class LessonFiles {
    private final Course course = new Course();
    private final Library shipped = new ShippedLibrary();

    /// @param file as the user knows it
    /// @param facts what its facts were when it was last read, empty when nobody noted it
    /// @param folder where it lies, null for one that ships
    record Found(
            String file,
            String text,
            LessonReader.Outcome outcome,
            Map<String, String> facts,
            @Nullable Path folder) {
        Lesson lesson() {
            return outcome.lesson();
        }

        Findings findings() {
            return new Findings(file, text);
        }

        /// The lesson, when it can be read.
        Lesson readable() {
            if (outcome.hasErrors()) {
                throw new Loading.BadInput(Loading.rendered(outcome.diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .toList()));
            }
            return lesson();
        }
    }

    Course course() {
        return course;
    }

    Library shipped() {
        return shipped;
    }

    /// All that ship when nothing is named.
    List<Found> find(List<String> names) {
        List<Found> found = new ArrayList<>();
        for (String name : names.isEmpty() ? course.lessons() : names) {
            found.add(find(name));
        }
        return found;
    }

    Found find(String name) {
        Path folder = folder(name);
        if (folder != null) {
            String facts = Files.exists(folder.resolve(Course.FACTS)) ? read(folder.resolve(Course.FACTS)) : "";
            Path file = folder.resolve(Course.FILE);
            return found(String.valueOf(folder.getFileName()), file.toString(), read(file), facts, folder);
        }
        String known = course.find(name);
        String text = known == null ? null : course.text(known, Course.FILE);
        if (known == null || text == null) {
            throw new Loading.BadInput("no lesson and no folder is named '" + name + "'"
                    + Nearest.hint(name, course.lessons())
                    + "\n  known are: " + String.join(", ", course.lessons()));
        }
        String facts = course.text(known, Course.FACTS);
        return found(known, known + "/" + Course.FILE, text, facts == null ? "" : facts, null);
    }

    private static Found found(String name, String file, String text, String facts, @Nullable Path folder) {
        return new Found(file, text, LessonReader.read(name, file, text), RecordedFacts.read(facts), folder);
    }

    private static @Nullable Path folder(String name) {
        try {
            Path path = Path.of(name);
            Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
            boolean named = Files.isDirectory(path)
                    || String.valueOf(path.getFileName()).equals(Course.FILE);
            return named && folder != null && Files.isRegularFile(folder.resolve(Course.FILE))
                    ? folder.toAbsolutePath().normalize()
                    : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Loading.BadInput(file + ": cannot be read as a text in UTF-8");
        }
    }
}
