package lockscope.app.figure;

/// The faces of the bundled fonts: Inter for text, JetBrains Mono for names of code and tasks.
public enum Face {
    TEXT("Inter-Regular.otf", "Inter", 400),
    TEXT_STRONG("Inter-SemiBold.otf", "Inter", 600),
    TEXT_BOLD("Inter-Bold.otf", "Inter", 700),
    CODE("JetBrainsMono-Regular.ttf", "JetBrains Mono", 400),
    CODE_BOLD("JetBrainsMono-Bold.ttf", "JetBrains Mono", 700);

    private final String file;
    private final String family;
    private final int weight;

    Face(String file, String family, int weight) {
        this.file = file;
        this.family = family;
        this.weight = weight;
    }

    /// The resource that holds the font.
    public String resource() {
        return "lockscope/assets/fonts/" + file;
    }

    public String family() {
        return family;
    }

    /// The weight as in CSS.
    public int weight() {
        return weight;
    }

    /// How wide the text is, in units of the type's size.
    double width(String text) {
        return Widths.OF_FACES[ordinal()].width(text);
    }

    /// Whether the font has glyphs for all of the text: others come from fonts of the system.
    boolean hasAll(String text) {
        Advances advances = Widths.OF_FACES[ordinal()];
        for (int i = 0; i < text.length(); i++) {
            if (!advances.has(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static final class Widths {
        private static final Advances[] OF_FACES = read();

        private static Advances[] read() {
            Face[] faces = values();
            Advances[] advances = new Advances[faces.length];
            for (Face face : faces) {
                advances[face.ordinal()] = Advances.ofResource(face.resource());
            }
            return advances;
        }
    }
}
