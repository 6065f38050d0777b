package lockscope.app.ink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import lockscope.app.figure.Face;
import lockscope.app.figure.Type;

/// The bundled fonts as JavaFX knows them.
public final class Typefaces {
    private final Map<Face, String> names = new EnumMap<>(Face.class);
    private final Map<Type, Font> fonts = new HashMap<>();

    /// Loads all faces; styles may name their families afterwards.
    public Typefaces() {
        for (Face face : Face.values()) {
            try (InputStream in = ClassLoader.getSystemResourceAsStream(face.resource())) {
                Font font = in == null ? null : Font.loadFont(in, 12);
                names.put(face, font == null ? Font.getDefault().getName() : font.getName());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Font font(Type type) {
        return fonts.computeIfAbsent(type, wanted -> new Font(names.get(wanted.face()), wanted.size()));
    }
}
