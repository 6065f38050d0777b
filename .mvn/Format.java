import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Formats every Java file of the modules, or names those that are not formatted.
///
/// Maven runs it with the formatter on the class path: `mvn verify` checks, `mvn -q -N -Pformat` writes. It is a
/// program of its own because the Maven plugins for this need Maven itself to run on JDK 21.
///
/// Arguments: `check` or `write`, then a file whose age says when everything was last found formatted.
final class Format {
    private static final List<Path> MODULES =
            Stream.of("assets", "engine", "lessons", "app").map(Path::of).toList();

    private static final Pattern DOCUMENTATION = Pattern.compile("(?m)^([ \\t]*)(///.*)$");
    private static final Pattern STAND_IN = Pattern.compile("// doc@(\\d+)@");

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());
    private final boolean write;

    private Format(boolean write) {
        this.write = write;
    }

    static void main(String[] args) throws IOException {
        FileTime now = FileTime.from(Instant.now());
        Path stamp = Path.of(args[1]);
        FileTime last = Files.exists(stamp) ? Files.getLastModifiedTime(stamp) : FileTime.fromMillis(0);
        Format format = new Format(args[0].equals("write"));
        List<String> complaints = new ArrayList<>();
        for (Path source : sources()) {
            if (Files.getLastModifiedTime(source).compareTo(last) >= 0) {
                format.visit(source, complaints);
            }
        }
        if (!complaints.isEmpty()) {
            System.err.println("These files are not formatted; `mvn -q -N -Pformat` formats them:");
            complaints.forEach(complaint -> System.err.println("  " + complaint));
            System.exit(1);
        }
        Files.writeString(stamp, "");
        Files.setLastModifiedTime(stamp, now);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path module : MODULES) {
            try (Stream<Path> files = Files.walk(module.resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    private void visit(Path source, List<String> complaints) throws IOException {
        String text = Files.readString(source);
        try {
            String formatted = formatted(text);
            if (formatted.equals(text)) {
                return;
            }
            if (write && formatted(formatted).equals(formatted)) {
                Files.writeString(source, formatted);
                System.out.println("formatted " + source);
            } else {
                complaints.add(source.toString());
            }
        } catch (FormatterException e) {
            String hint = e.getMessage().contains("expected token: '_'") ? "; inside a record pattern write `var _`" : "";
            complaints.add(source + ": " + e.getMessage() + hint);
        }
    }

    /// The formatter wraps some long `///` lines without repeating the slashes, so it is shown a short stand-in for
    /// each, and the documentation keeps its lines.
    private String formatted(String text) throws FormatterException {
        List<String> documentation = new ArrayList<>();
        String standIns = DOCUMENTATION.matcher(text).replaceAll(line -> {
            documentation.add(line.group(2).stripTrailing());
            return line.group(1) + "// doc@" + (documentation.size() - 1) + "@";
        });
        String formatted = formatter.formatSourceAndFixImports(standIns);
        if (STAND_IN.matcher(formatted).results().count() != documentation.size()) {
            throw new IllegalStateException("the formatter lost documentation");
        }
        return STAND_IN
                .matcher(formatted)
                .replaceAll(match -> Matcher.quoteReplacement(documentation.get(Integer.parseInt(match.group(1)))));
    }
}
