package lockscope.app.stage;

/// The place of one part of a picture.
record Frame(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /// The upper part of that height.
    Frame top(double part) {
        return new Frame(x, y, width, part);
    }

    /// What remains under the upper part of that height.
    Frame below(double part) {
        return new Frame(x, y + part, width, height - part);
    }

    Frame left(double part) {
        return new Frame(x, y, part, height);
    }

    Frame rightOf(double part) {
        return new Frame(x + part, y, width - part, height);
    }
}
