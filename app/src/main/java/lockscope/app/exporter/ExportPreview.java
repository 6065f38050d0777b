package lockscope.app.exporter;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lockscope.app.export.Print;
import lockscope.app.ink.RasterInk;
import lockscope.app.shell.Shell;
import org.jspecify.annotations.Nullable;

/// The figure as it will be, as large as there is room for it, above its size in the units of papers and screens.
final class ExportPreview extends VBox {
    /// So that it is sharp on screens with small pixels.
    private static final int SHARPNESS = 2;

    private final Shell shell;
    private final ImageView image = new ImageView();
    private final Label problem = new Label();
    private final Label size = new Label();
    private final StackPane page = new StackPane(image, problem);
    private @Nullable Print print;
    private int asked;

    ExportPreview(Shell shell) {
        super(6);
        this.shell = shell;
        setMinSize(0, 0);
        problem.getStyleClass().add("export-problem");
        problem.setWrapText(true);
        image.setPreserveRatio(true);
        image.setSmooth(true);
        page.getStyleClass().add("export-page");
        page.setMinSize(0, 0);
        page.setPrefSize(0, 0);
        size.setWrapText(true);
        size.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(page, Priority.ALWAYS);
        page.layoutBoundsProperty().subscribe(this::fit);
        getChildren().addAll(page, size);
    }

    /// Says why there is no figure.
    void tell(String text) {
        print = null;
        asked++;
        image.setImage(null);
        size.setText("");
        problem.setText(text);
    }

    /// Shows a figure.
    void show(Print figure) {
        print = figure;
        problem.setText("");
        image.setAccessibleText(figure.alternative());
        size.setText(shell.words()
                .say(
                        "export.size",
                        Unit.MM.whole(figure.widthMm()),
                        Unit.MM.whole(figure.heightMm()),
                        Unit.PX.whole(figure.widthMm()),
                        Unit.PX.whole(figure.heightMm()),
                        Unit.PT.whole(figure.widthMm()),
                        Unit.PT.whole(figure.heightMm())));
        fit(page.getLayoutBounds());
    }

    /// Draws the figure for the room that there is.
    private void fit(Bounds room) {
        Print figure = print;
        if (figure == null || room.getWidth() < 8 || room.getHeight() < 8) {
            return;
        }
        image.setFitWidth(room.getWidth() - 2);
        image.setFitHeight(room.getHeight() - 2);
        int turn = ++asked;
        double width = image.getFitWidth() * SHARPNESS;
        double height = image.getFitHeight() * SHARPNESS;
        shell.work().later(() -> figure.pixels(width, height), pixels -> {
            if (turn == asked) {
                image.setImage(image(pixels));
            }
        });
    }

    /// Pixels as the toolkit's image.
    static WritableImage image(RasterInk.Pixels pixels) {
        int[] opaque = new int[pixels.rgb().length];
        for (int i = 0; i < opaque.length; i++) {
            opaque[i] = 0xFF000000 | pixels.rgb()[i];
        }
        WritableImage image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getIntArgbInstance(),
                        opaque,
                        0,
                        pixels.width());
        return image;
    }
}
