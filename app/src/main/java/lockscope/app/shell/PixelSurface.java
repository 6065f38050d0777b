package lockscope.app.shell;

import java.nio.IntBuffer;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import lockscope.app.figure.Figure;
import lockscope.app.ink.CanvasInk;
import lockscope.app.ink.PixelInk;
import lockscope.app.theme.Theme;
import org.jspecify.annotations.Nullable;

/// An image whose pixels are an array of our own, as fine as the screen.
final class PixelSurface implements Surface {
    private final ImageView view = new ImageView();
    private int[] pixels = {};
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable PixelInk ink;
    private @Nullable Theme theme;
    private double scale = 1;
    private double width;
    private double height;

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void resize(double wide, double high, double density) {
        width = wide;
        height = high;
        buffer = null;
    }

    /// Pixels of the screen for one of the window.
    private double ofScreen() {
        Window window = view.getScene() == null ? null : view.getScene().getWindow();
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
            buffer = fine == scale ? buffer : null;
            scale = fine;
        }
        int wide = (int) Math.ceil(width * scale);
        int high = (int) Math.ceil(height * scale);
        PixelBuffer<IntBuffer> target = buffer;
        if (target == null) {
            pixels = new int[wide * high];
            target = new PixelBuffer<>(wide, high, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            buffer = target;
            view.setImage(new WritableImage(target));
            view.setFitWidth(wide / scale);
            view.setFitHeight(high / scale);
            view.setSmooth(scale % 1 != 0);
        }
        current.draw(figure, pixels, wide, high);
        // the whole image has changed
        target.updateBuffer(_ -> null);
    }
}
