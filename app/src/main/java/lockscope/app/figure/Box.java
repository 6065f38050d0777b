package lockscope.app.figure;

/// A rectangle, rounded where `radius` is more than 0.
public record Box(Tag tag, double x, double y, double width, double height, double radius, Skin skin) implements Mark {
    @Override
    public boolean covers(double px, double py) {
        return px >= x && px < x + width && py >= y && py < y + height;
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }
}
