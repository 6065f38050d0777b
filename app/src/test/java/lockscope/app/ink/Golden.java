package lockscope.app.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lockscope.app.figure.Figure;
import lockscope.app.theme.Theme;

/// Compares pictures with the SVG files in `src/test/resources/golden`.
///
/// `-Dgolden.write=true` writes them anew: look at each before committing it.
public final class Golden {
    private Golden() {}

    public static void assertLike(String name, Figure figure) {
        Path file = Path.of("src/test/resources/golden", name + ".svg");
        String svg = new SvgInk(Theme.of(Theme.Kind.LIGHT)).write(figure);
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, svg);
            }
            assertThat(svg.lines())
                    .containsExactlyElementsOf(Files.readString(file).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
