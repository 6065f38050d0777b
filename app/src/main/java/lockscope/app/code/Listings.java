package lockscope.app.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;

/// The routines of a program, as text.
public final class Listings {
    private static final int INDENT = 4;

    private final Program program;
    private final Map<String, Listing> files = new TreeMap<>();
    private final Map<String, List<String>> lines = new TreeMap<>();
    private final Set<String> names = new TreeSet<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, RoutineText> texts = new TreeMap<>();

    public Listings(Program program) {
        this.program = program;
        for (Program.SourceText source : program.sources()) {
            files.put(source.name(), Listing.of(new Source(source.name(), source.text())));
            lines.put(source.name(), source.text().lines().toList());
        }
        for (Program.Routine routine : program.routines()) {
            if (find(routine) != null) {
                names.add(routine.name());
            }
        }
        inOrder(Listing.Kind.STRATEGY);
        inOrder(Listing.Kind.COMMON);
        inOrder(Listing.Kind.SCENARIO);
    }

    private void inOrder(Listing.Kind kind) {
        for (Listing file : files.values()) {
            if (file.kind() == kind) {
                file.routines().stream()
                        .map(Listing.Lines::routine)
                        .filter(name -> names.contains(name) && !order.contains(name))
                        .forEach(order::add);
            }
        }
    }

    public Program program() {
        return program;
    }

    /// The names of the routines that have a text, the strategy's own first.
    public List<String> routines() {
        return List.copyOf(order);
    }

    /// The routine's text, null when there is none of that name.
    public @Nullable RoutineText routine(String name) {
        RoutineText text = texts.get(name);
        if (text == null) {
            text = read(name);
            if (text != null) {
                texts.put(name, text);
            }
        }
        return text;
    }

    private @Nullable RoutineText read(String name) {
        int index = program.routine(name);
        Program.Routine routine = index < 0 ? null : program.routines().get(index);
        Listing.Lines found = routine == null ? null : find(routine);
        if (routine == null || found == null) {
            return null;
        }
        String file = routine.place().file();
        List<String> text = lines.getOrDefault(file, List.of());
        LineReader reader = new LineReader(names);
        List<CodeLine> body = new ArrayList<>();
        for (int number = found.firstLine() + 1; number < found.lastLine(); number++) {
            String line = text.get(number - 1).stripTrailing();
            String code = line.strip();
            int indent = Math.max(0, line.indexOf(code) - INDENT);
            body.add(new CodeLine(number, indent, reader.read(code)));
        }
        String head = text.get(found.firstLine() - 1).strip();
        return new RoutineText(name, head, file, about(text, found), body);
    }

    private Listing.@Nullable Lines find(Program.Routine routine) {
        Place place = routine.place();
        Listing file = files.get(place.file());
        Listing.Lines found = file == null ? null : file.routineAt(place);
        return found != null && found.routine().equals(routine.name()) ? found : null;
    }

    private static String about(List<String> text, Listing.Lines found) {
        StringBuilder about = new StringBuilder();
        for (int number = found.commentLine(); number < found.firstLine(); number++) {
            String line = text.get(number - 1).strip();
            about.append(about.isEmpty() ? "" : " ").append(line.replaceFirst("^//+ ?", ""));
        }
        return about.toString();
    }
}
