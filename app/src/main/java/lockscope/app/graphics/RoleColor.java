package lockscope.app.graphics;

import java.awt.Color;
import lockscope.app.figure.Paint;

/// A colour by its meaning, for libraries that pass colours on: the theme decides what it looks like.
public final class RoleColor extends Color {
    private static final long serialVersionUID = 1L;

    private final transient Paint paint;

    public RoleColor(Paint paint) {
        super(number(paint));
        this.paint = paint;
    }

    /// Different for different meanings, so that no library takes two of them for the same.
    private static int number(Paint paint) {
        return (paint.role().ordinal() + 1) << 8 | paint.tone().ordinal();
    }

    Paint paint() {
        return paint;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoleColor color && color.paint.equals(paint);
    }

    @Override
    public int hashCode() {
        return paint.hashCode();
    }
}
