package lockscope.app.shell;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;
import lockscope.app.figure.Figure;
import lockscope.app.ink.CanvasInk;

/// A canvas with a pixel for each of the screen, however much larger the window is drawn.
final class CanvasSurface implements Surface {
    private final Canvas canvas = new Canvas();
    private final Scale shrinking = new Scale(1, 1);

    CanvasSurface() {
        canvas.getTransforms().add(shrinking);
    }

    @Override
    public Node node() {
        return canvas;
    }

    @Override
    public void resize(double width, double height, double density) {
        canvas.setWidth(Math.rint(width * density));
        canvas.setHeight(Math.rint(height * density));
        shrinking.setX(1 / density);
        shrinking.setY(1 / density);
    }

    @Override
    public void draw(Figure figure, CanvasInk ink, double density) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(density, 0, 0, density, 0, 0);
        ink.draw(figure, g);
    }
}
