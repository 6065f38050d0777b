package lockscope.app.graphics;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import lockscope.app.figure.Type;

/// One of the bundled fonts, for libraries that pass fonts on. It is measured from the font's own file, not by the
/// system: text is as wide on every machine, also on one without fonts.
public final class TypeFont extends Font {
    private static final long serialVersionUID = 1L;

    private final transient Type type;

    public TypeFont(Type type) {
        super(type.face().family(), type.face().weight() >= 600 ? BOLD : PLAIN, Math.round((float) type.size()));
        this.type = type;
    }

    Type type() {
        return type;
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
        return new TypeMetrics.Line(type, text.length());
    }

    @Override
    public Rectangle2D getStringBounds(String text, FontRenderContext context) {
        return new Rectangle2D.Double(0, -type.ascent(), type.width(text), type.ascent() + type.descent());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypeFont font && font.type.equals(type);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }
}
