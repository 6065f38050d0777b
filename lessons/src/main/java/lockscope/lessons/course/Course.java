package lockscope.lessons.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The lessons that ship, a folder each; a new folder is a new lesson.
public final class Course {
    /// The file that makes a folder a lesson.
    public static final String FILE = "lesson.md";

    /// The file beside it that holds what its facts came to when its author last read it.
    public static final String FACTS = "facts.txt";

    private static final String MODULE = "lockscope.lessons";
    private static final String ROOT = "lockscope/lessons/";

    private final Glossary glossary = new Glossary(required("glossary.md"));
    private final List<Misconception> misconceptions = misconceptions(required("misconceptions.md"));

    /// Reads the glossary and the misconceptions.
    public Course() {}

    /// The folders of the lessons, in order.
    public List<String> lessons() {
        try (ModuleReader reader = open();
                Stream<String> resources = reader.list()) {
            return resources
                    .filter(path -> path.startsWith(ROOT) && path.endsWith("/" + FILE))
                    .map(path -> path.substring(ROOT.length(), path.length() - FILE.length() - 1))
                    .filter(name -> name.indexOf('/') < 0)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder of a lesson by its name, its number or the part of its name after the number; null for none.
    public @Nullable String find(String name) {
        for (String lesson : lessons()) {
            int dash = lesson.indexOf('-');
            String number = lesson.substring(0, Math.max(0, dash)).replaceFirst("^0+", "");
            if (lesson.equals(name) || lesson.substring(dash + 1).equals(name) || number.equals(name)) {
                return lesson;
            }
        }
        return null;
    }

    /// A file of a lesson's folder, null when there is none.
    public @Nullable String text(String lesson, String file) {
        return read(lesson + "/" + file);
    }

    public Glossary glossary() {
        return glossary;
    }

    public List<Misconception> misconceptions() {
        return misconceptions;
    }

    /// The misconception of that id, null for none.
    public @Nullable Misconception misconception(String id) {
        return misconceptions.stream()
                .filter(misconception -> misconception.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /// `## id: the idea`, and the truth under it.
    private static List<Misconception> misconceptions(String text) {
        List<Misconception> list = new ArrayList<>();
        for (String part : ("\n" + text).split("\n## ", -1)) {
            int end = part.indexOf('\n');
            int colon = part.indexOf(": ");
            if (colon > 0 && colon < end) {
                list.add(new Misconception(
                        part.substring(0, colon),
                        part.substring(colon + 2, end).strip(),
                        part.substring(end).strip()));
            }
        }
        return List.copyOf(list);
    }

    private static String required(String file) {
        String text = read(file);
        if (text == null) {
            throw new IllegalStateException("the course has no " + file);
        }
        return text;
    }

    private static @Nullable String read(String path) {
        try (ModuleReader reader = open()) {
            Optional<InputStream> found = reader.open(ROOT + path);
            if (found.isEmpty()) {
                return null;
            }
            try (InputStream in = found.get()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModuleReader open() throws IOException {
        ResolvedModule resolved = ModuleLayer.boot()
                .configuration()
                .findModule(MODULE)
                .orElseThrow(() -> new IllegalStateException("module " + MODULE + " is not on the module path"));
        return resolved.reference().open();
    }
}
