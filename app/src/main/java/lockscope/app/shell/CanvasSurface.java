package lockscope.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;
import lockscope.app.figure.Figure;
import lockscope.app.ink.CanvasInk;
import lockscope.app.ink.Patch;
import lockscope.app.ink.Patchwork;
import org.jspecify.annotations.Nullable;

/// Canvases with a pixel for each of the screen, however much larger the window is drawn. Only where a picture differs
/// from the one before is it drawn, and only the canvases where it does are brought to the screen.
final class CanvasSurface implements Surface {
    /// After so many patches all is drawn: a canvas that nobody sees remembers what it was told since it was cleared.
    private static final int MOST_PATCHES = 2_000;

    private final Group node = new Group();
    private final Scale shrinking = new Scale(1, 1);
    private List<Tile> tiles = List.of();
    private @Nullable Patchwork drawn;
    private @Nullable CanvasInk drawnWith;
    private int patches;

    /// @param place what of the picture it shows
    private record Tile(Canvas canvas, Patch place) {
        static Tile of(Patch place) {
            Canvas canvas = new Canvas(place.width(), place.height());
            canvas.relocate(place.x(), place.y());
            return new Tile(canvas, place);
        }

        GraphicsContext context() {
            return canvas.getGraphicsContext2D();
        }
    }

    CanvasSurface() {
        node.setAutoSizeChildren(false);
        node.getTransforms().add(shrinking);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void resize(double width, double height, double density) {
        List<Tile> made = new ArrayList<>();
        for (Patch place : Patch.parts((int) Math.rint(width * density), (int) Math.rint(height * density), TILE)) {
            made.add(Tile.of(place));
        }
        tiles = List.copyOf(made);
        node.getChildren().setAll(tiles.stream().map(Tile::canvas).toList());
        shrinking.setX(1 / density);
        shrinking.setY(1 / density);
        drawn = null;
    }

    @Override
    public void draw(Figure figure, CanvasInk ink, double density) {
        Patchwork picture = new Patchwork(figure, density);
        Patchwork before = ink.equals(drawnWith) && patches < MOST_PATCHES ? drawn : null;
        List<Patch> anew = before == null ? List.of(picture.whole()) : picture.since(before);
        if (anew.contains(picture.whole())) {
            tiles.forEach(tile -> ink.draw(picture, tile.place(), density, tile.context()));
            patches = 0;
        } else {
            anew.forEach(patch -> mend(picture, patch, ink, density));
            patches += anew.size();
        }
        drawn = picture;
        drawnWith = ink;
    }

    private void mend(Patchwork picture, Patch patch, CanvasInk ink, double density) {
        for (Tile tile : tiles) {
            Patch part = patch.common(tile.place());
            if (!part.isEmpty()) {
                ink.draw(picture, part, tile.place(), density, tile.context());
            }
        }
    }
}
