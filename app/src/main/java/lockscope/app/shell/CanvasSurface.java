package lockscope.app.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.Window;
import lockscope.app.figure.Figure;
import lockscope.app.ink.CanvasInk;
import lockscope.app.ink.Patch;
import lockscope.app.ink.Patchwork;
import org.jspecify.annotations.Nullable;

/// A canvas with a pixel for each of the screen, however much larger the window is drawn. Only where a picture differs
/// from the one before is it drawn.
final class CanvasSurface implements Surface {
    /// After so many patches all is drawn: a canvas that nobody sees remembers what it was told since it was cleared.
    private static final int MOST_PATCHES = 2_000;

    private final Canvas canvas = new Canvas();
    private final Scale shrinking = new Scale(1, 1);
    private @Nullable Patchwork drawn;
    private @Nullable CanvasInk drawnWith;
    private int patches;

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
        drawn = null;
    }

    /// Whether patches reach the screen one after the other. Where no window shows them they would pile up until somebody
    /// takes a picture.
    private boolean isSeen() {
        Window window = canvas.getScene() == null ? null : canvas.getScene().getWindow();
        return window != null && window.isShowing() && !(window instanceof Stage stage && stage.isIconified());
    }

    @Override
    public void draw(Figure figure, CanvasInk ink, double density) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        Patchwork picture = new Patchwork(figure, density);
        boolean goesOn = isSeen() && ink.equals(drawnWith) && patches < MOST_PATCHES;
        Patchwork before = goesOn ? drawn : null;
        List<Patch> anew = before == null ? List.of(picture.whole()) : picture.since(before);
        if (anew.contains(picture.whole())) {
            ink.draw(picture, density, g);
            patches = 0;
        } else {
            anew.forEach(patch -> ink.draw(picture, patch, density, g));
            patches += anew.size();
        }
        drawn = picture;
        drawnWith = ink;
    }
}
