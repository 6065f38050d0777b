package lockscope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern TRANSLATION = Pattern.compile("lesson\\.[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\.md");

    private final Course course = new Course();
    private final Library shipped = new ShippedLibrary();

    /// @param file as the user knows it
    /// @param facts what its facts were when it was last read, empty when nobody noted it
    /// @param folder where it lies, null for one that ships
    /// @param translations the lesson in other languages
    record Found(
            String file,
            String text,
            LessonReader.Outcome outcome,
            Map<String, String> facts,
            @Nullable Path folder,
            List<Translation> translations) {
        Found {
            translations = List.copyOf(translations);
        }

        Lesson lesson() {
            return outcome.lesson();
        }

        Findings findings() {
            return new Findings(file, text);
        }

        /// Whether the lesson, or it in another language, cannot be read.
        boolean hasErrors() {
            return outcome.hasErrors()
                    || translations.stream()
                            .anyMatch(translation -> translation.outcome().hasErrors());
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

    /// A file such as `lesson.de.md`.
    ///
    /// @param file as the user knows it
    record Translation(String file, String text, LessonReader.Outcome outcome) {
        Findings findings() {
            return new Findings(file, text);
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
        List<Translation> translations = folder == null ? List.of() : translations(name, folder);
        return new Found(
                file, text, LessonReader.read(name, file, text), RecordedFacts.read(facts), folder, translations);
    }

    private static List<Translation> translations(String name, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> TRANSLATION
                            .matcher(String.valueOf(file.getFileName()))
                            .matches())
                    .sorted()
                    .map(file -> {
                        String text = read(file);
                        return new Translation(file.toString(), text, LessonReader.read(name, file.toString(), text));
                    })
                    .toList();
        } catch (IOException e) {
            throw new Loading.BadInput(folder + ": cannot be listed");
        }
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
        } catch (NoSuchFileException e) {
            throw new Loading.BadInput(file + ": there is no such file");
        } catch (IOException e) {
            throw new Loading.BadInput(file + ": cannot be read as a text in UTF-8");
        }
    }
}
