package lockscope.app.figure;

/// A line of text.
///
/// @param x where the text starts, has its middle, or ends, by `anchor`
/// @param y its baseline
public record Label(Tag tag, double x, double y, String text, Type type, Paint paint, Anchor anchor) implements Mark {
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    public double width() {
        return type.width(text);
    }

    public double left() {
        return switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width() / 2;
            case END -> x - width();
        };
    }

    @Override
    public boolean covers(double px, double py) {
        double left = left();
        return px >= left && px < left + width() && py >= y - type.ascent() && py < y + type.descent();
    }
}
