package lockscope.app.shell;

import java.nio.IntBuffer;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import lockscope.app.figure.Figure;
import lockscope.app.ink.CanvasInk;
import lockscope.app.ink.Patch;
import lockscope.app.ink.Patchwork;
import lockscope.app.ink.PixelInk;
import lockscope.app.theme.Theme;
import org.jspecify.annotations.Nullable;

/// Images whose pixels are arrays of our own, as fine as the screen. Only where a picture differs from the one before is
/// it drawn, and only the images where it does are brought to the screen.
final class PixelSurface implements Surface {
    private final Group node = new Group();
    private int[] pixels = {};
    private List<Tile> tiles = List.of();
    private @Nullable PixelInk ink;
    private @Nullable Theme theme;
    /// What the pixels show; null where there are none of the right size.
    private @Nullable Patchwork drawn;
    private double scale = 1;
    private double width;
    private double height;

    PixelSurface() {
        node.setAutoSizeChildren(false);
    }

    /// @param place what of the picture it shows
    private record Tile(ImageView view, Patch place, int[] pixels, PixelBuffer<IntBuffer> buffer) {
        static Tile of(Patch place, double scale) {
            int[] pixels = new int[place.width() * place.height()];
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(
                    place.width(), place.height(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            ImageView view = new ImageView(new WritableImage(buffer));
            view.setFitWidth(place.width() / scale);
            view.setFitHeight(place.height() / scale);
            view.setSmooth(scale % 1 != 0);
            view.relocate(place.x() / scale, place.y() / scale);
            return new Tile(view, place, pixels, buffer);
        }

        /// Takes a part of the picture.
        ///
        /// @param from the pixels of the whole picture, `across` in a row
        void take(Patch patch, int[] from, int across) {
            Patch part = patch.common(place);
            if (part.isEmpty()) {
                return;
            }
            int left = part.x() - place.x();
            int top = part.y() - place.y();
            for (int row = 0; row < part.height(); row++) {
                System.arraycopy(
                        from,
                        (part.y() + row) * across + part.x(),
                        pixels,
                        (top + row) * place.width() + left,
                        part.width());
            }
            buffer.updateBuffer(_ -> new Rectangle2D(left, top, part.width(), part.height()));
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void resize(double wide, double high, double density) {
        width = wide;
        height = high;
        drawn = null;
    }

    /// Pixels of the screen for one of the window.
    private double ofScreen() {
        Window window = node.getScene() == null ? null : node.getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    @Override
    public void draw(Figure figure, CanvasInk like, double density) {
        double fine = Math.max(1, density * ofScreen());
        PixelInk current = ink;
        if (current == null || fine != scale || !like.theme().equals(theme)) {
            current = new PixelInk(like.theme(), fine);
            ink = current;
            theme = like.theme();
            drawn = null;
            scale = fine;
        }
        int wide = (int) Math.ceil(width * scale);
        int high = (int) Math.ceil(height * scale);
        Patchwork picture = new Patchwork(figure, scale);
        Patchwork before = drawn;
        drawn = picture;
        if (before == null) {
            lay(wide, high);
        }
        List<Patch> anew = before == null ? List.of(picture.whole()) : picture.since(before);
        if (anew.contains(picture.whole())) {
            current.draw(picture, pixels, wide, high);
        } else {
            for (Patch patch : anew) {
                current.draw(picture, patch, pixels, wide, high);
            }
        }
        anew.forEach(patch -> tiles.forEach(tile -> tile.take(patch, pixels, wide)));
    }

    private void lay(int wide, int high) {
        pixels = new int[wide * high];
        tiles = Patch.parts(wide, high, TILE).stream()
                .map(place -> Tile.of(place, scale))
                .toList();
        node.getChildren().setAll(tiles.stream().map(Tile::view).toList());
    }
}
