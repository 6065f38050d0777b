package lockscope.app.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockscope.app.export.WholeFile;
import org.jspecify.annotations.Nullable;

/// The settings as a file: a line that says so, then a name and a text on each line. Written whole or not at all.
public final class SettingsFile {
    private static final String HEAD = "lockscope settings 1";
    private static final String NAME = "settings";

    private final Path file;

    public SettingsFile(Path folder) {
        file = folder.resolve(NAME);
    }

    /// @param values by name
    /// @param setAside where a damaged file has been moved to; null when there was none
    public record Read(Map<String, String> values, @Nullable Path setAside) {
        public Read {
            values = Map.copyOf(values);
        }
    }

    /// What is remembered. A file that cannot be understood is set aside beside it, and nothing is remembered.
    public Read read() {
        if (!Files.isRegularFile(file)) {
            return new Read(Map.of(), null);
        }
        try {
            Map<String, String> values = parse(Files.readAllLines(file, StandardCharsets.UTF_8));
            return values == null ? new Read(Map.of(), aside()) : new Read(values, null);
        } catch (CharacterCodingException e) {
            return new Read(Map.of(), aside());
        } catch (IOException e) {
            return new Read(Map.of(), file);
        }
    }

    private static @Nullable Map<String, String> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int blank = line.indexOf(' ');
            if (blank <= 0) {
                return null;
            }
            values.put(line.substring(0, blank), line.substring(blank + 1));
        }
        return values;
    }

    /// Moves the file to a name that is free.
    private Path aside() {
        int number = 1;
        Path other = file.resolveSibling(NAME + ".damaged");
        while (Files.exists(other)) {
            other = file.resolveSibling(NAME + ".damaged-" + ++number);
        }
        try {
            return Files.move(file, other);
        } catch (IOException e) {
            return file;
        }
    }

    /// @throws WholeFile.Unwritable when it cannot be written
    public void write(Map<String, String> values) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        values.forEach((name, value) -> text.append(name)
                .append(' ')
                .append(value.replaceAll("\\R", " "))
                .append('\n'));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            // the next line says so, with the reason
            WholeFile.write(file, new byte[0]);
        }
        WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    public Path file() {
        return file;
    }
}
