package lockscope.app.graphics;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/// A Graphics2D without what a figure has no mark for: images, round and curved areas, attributed texts, mixtures of
/// colours. Each is refused with [UnsupportedOperationException], so that nothing is left out of a picture unseen.
abstract class PlainGraphics extends Graphics2D {
    private static UnsupportedOperationException refused(String what) {
        return new UnsupportedOperationException("a figure has no mark for " + what);
    }

    /// A figure's marks lie over each other; there is no other way.
    @Override
    public Composite getComposite() {
        return AlphaComposite.SrcOver;
    }

    @Override
    public void setComposite(Composite other) {
        if (!other.equals(AlphaComposite.SrcOver)) {
            throw refused("a mixture of colours");
        }
    }

    @Override
    public Color getBackground() {
        throw refused("a background");
    }

    @Override
    public void setBackground(Color color) {
        throw refused("a background");
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw refused("a device");
    }

    // ---- other ways to draw

    @Override
    public void setPaintMode() {
        throw refused("paint modes");
    }

    @Override
    public void setXORMode(Color color) {
        throw refused("paint modes");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw refused("copies");
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw refused("erasing");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw refused("attributed texts");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw refused("attributed texts");
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        throw refused("glyphs");
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw refused("rounded outlines");
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw refused("rounded areas");
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        throw refused("ovals");
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        throw refused("ovals");
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int arc) {
        throw refused("arcs");
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int arc) {
        throw refused("arcs");
    }

    @Override
    public void fillPolygon(int[] xPoints, int[] yPoints, int nPoints) {
        throw refused("polygons");
    }

    @Override
    public boolean drawImage(Image image, AffineTransform placed, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        throw refused("images");
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform placed) {
        throw refused("images");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform placed) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            Color background,
            ImageObserver observer) {
        throw refused("images");
    }
}
