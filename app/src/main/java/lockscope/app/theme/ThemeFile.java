package lockscope.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import lockscope.app.figure.Role;

/// Reads a theme: a table with a line per role and the columns of its first line; `-` repeats the role's fill.
final class ThemeFile {
    private static final int COLUMNS = 9;

    private ThemeFile() {}

    static Theme read(Theme.Kind kind) {
        String resource = "lockscope/assets/themes/" + kind.key() + ".theme";
        try (InputStream in = ClassLoader.getSystemResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no such resource: " + resource);
            }
            return parse(kind, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Theme parse(Theme.Kind kind, String text) {
        Map<Role, Look> looks = new EnumMap<>(Role.class);
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("//")).forEach(line -> {
            String[] cells = line.strip().split(" +");
            if (cells.length != COLUMNS) {
                throw new IllegalArgumentException(kind.key() + ": expected " + COLUMNS + " columns: " + line);
            }
            looks.put(Role.valueOf(cells[0]), look(cells));
        });
        return new Theme(kind, looks);
    }

    private static Look look(String[] cells) {
        return new Look(
                colour(cells, 1),
                colour(cells, 2),
                colour(cells, 3),
                colour(cells, 4),
                colour(cells, 5),
                colour(cells, 6),
                Pattern.valueOf(cells[7]),
                colour(cells, 8));
    }

    private static Rgb colour(String[] cells, int column) {
        return Rgb.of(cells[column].equals("-") ? cells[1] : cells[column]);
    }
}
