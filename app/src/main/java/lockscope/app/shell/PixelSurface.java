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
import lockscope.app.figure.Strip;
import lockscope.app.ink.CanvasInk;
import lockscope.app.ink.Patch;
import lockscope.app.ink.Patchwork;
import lockscope.app.ink.PixelInk;
import lockscope.app.theme.Theme;
import org.jspecify.annotations.Nullable;

/// Images whose pixels are arrays of our own, as fine as the screen. Only where a picture differs from the one before is
/// it drawn, and only the tiles where it does are brought to the screen; one that is another altogether is one image.
final class PixelSurface implements Surface {
    private final Group tiling = new Group();
    private final ImageView whole = new ImageView();
    private final Group node = new Group(whole, tiling);
    private int[] pixels = {};
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private List<Tile> tiles = List.of();
    private @Nullable PixelInk ink;
    private @Nullable Theme theme;
    /// What the pixels show; null where there are none of the right size.
    private @Nullable Figure drawn;
    private @Nullable Patchwork patchwork;
    private double scale = 1;
    private double width;
    private double height;

    PixelSurface() {
        node.setAutoSizeChildren(false);
        tiling.setAutoSizeChildren(false);
    }

    /// @param place what of the picture it shows
    private record Tile(ImageView view, Patch place, int[] pixels, PixelBuffer<IntBuffer> buffer) {
        static Tile of(Patch place, double scale) {
            int[] pixels = new int[place.width() * place.height()];
            PixelBuffer<IntBuffer> buffer = bufferOf(pixels, place.width(), place.height());
            ImageView view = new ImageView();
            show(buffer, scale, view);
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
        Figure before = drawn;
        if (before != null && !isOther(figure, before)) {
            mend(figure, before, current, wide, high);
        } else {
            PixelBuffer<IntBuffer> all = before == null || buffer == null ? lay(wide, high) : buffer;
            current.draw(figure, pixels, wide, high);
            all.updateBuffer(_ -> null);
            patchwork = null;
        }
        drawn = figure;
        whole.setVisible(patchwork == null);
        tiling.setVisible(patchwork != null);
    }

    private PixelBuffer<IntBuffer> lay(int wide, int high) {
        pixels = new int[wide * high];
        PixelBuffer<IntBuffer> all = bufferOf(pixels, wide, high);
        buffer = all;
        show(all, scale, whole);
        tiles = List.of();
        return all;
    }

    private void mend(Figure figure, Figure old, PixelInk current, int wide, int high) {
        Patchwork picture = new Patchwork(figure, scale);
        List<Patch> anew = picture.since(patchwork == null ? new Patchwork(old, scale) : patchwork);
        for (Patch patch : anew) {
            current.draw(picture, patch, pixels, wide, high);
        }
        if (tiles.isEmpty()) {
            tiles = Patch.parts(wide, high, TILE).stream()
                    .map(place -> Tile.of(place, scale))
                    .toList();
            tiling.getChildren().setAll(tiles.stream().map(Tile::view).toList());
        }
        // of a picture that was drawn whole the tiles have seen nothing yet
        List<Patch> taken = patchwork == null ? List.of(picture.whole()) : anew;
        taken.forEach(patch -> tiles.forEach(tile -> tile.take(patch, pixels, wide)));
        patchwork = picture;
    }

    /// Whether most rows of columns differ, as when somebody zooms: such a picture is drawn whole, and shown as one image.
    private static boolean isOther(Figure figure, Figure old) {
        List<Strip> now = strips(figure);
        List<Strip> before = strips(old);
        int same = 0;
        for (int i = 0; i < Math.min(now.size(), before.size()); i++) {
            same += now.get(i).columns().equals(before.get(i).columns()) ? 1 : 0;
        }
        return 2 * same < now.size();
    }

    private static List<Strip> strips(Figure figure) {
        return figure.marks().stream()
                .filter(Strip.class::isInstance)
                .map(Strip.class::cast)
                .toList();
    }

    private static PixelBuffer<IntBuffer> bufferOf(int[] pixels, int wide, int high) {
        return new PixelBuffer<>(wide, high, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    }

    private static void show(PixelBuffer<IntBuffer> buffer, double scale, ImageView view) {
        view.setImage(new WritableImage(buffer));
        view.setFitWidth(buffer.getWidth() / scale);
        view.setFitHeight(buffer.getHeight() / scale);
        view.setSmooth(scale % 1 != 0);
    }
}
