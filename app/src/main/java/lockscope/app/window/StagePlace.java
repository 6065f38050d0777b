package lockscope.app.window;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lockscope.app.archive.Memory;

/// Where the window stood when it was closed, as far as the screens that are there now still have that place.
final class StagePlace {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final String NAME = "place";
    private static final String NUMBERS = "(-?\\d{1,5} ){2}\\d{3,5} \\d{3,5} (true|false)";

    private final Stage stage;
    private final Memory memory;
    private final Rectangle2D screen = Screen.getPrimary().getVisualBounds();

    StagePlace(Stage stage, Memory memory) {
        this.stage = stage;
        this.memory = memory;
    }

    double width() {
        return Math.min(WIDTH, screen.getWidth());
    }

    double height() {
        return Math.min(HEIGHT, screen.getHeight());
    }

    /// Puts the window there, and notes from now on where it is.
    void apply() {
        stage.setMinWidth(Math.min(MainWindow.LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MainWindow.LEAST_HEIGHT, screen.getHeight()));
        String saved = memory.get(NAME);
        if (saved.matches(NUMBERS)) {
            String[] parts = saved.split(" ");
            Rectangle2D place = new Rectangle2D(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]));
            boolean seen = !Screen.getScreensForRectangle(place).isEmpty();
            if (seen) {
                stage.setX(place.getMinX());
                stage.setY(place.getMinY());
                stage.setWidth(place.getWidth());
                stage.setHeight(place.getHeight());
                stage.setMaximized(Boolean.parseBoolean(parts[4]));
            }
        }
        stage.xProperty().subscribe(_ -> note());
        stage.yProperty().subscribe(_ -> note());
        stage.widthProperty().subscribe(_ -> note());
        stage.heightProperty().subscribe(_ -> note());
        stage.maximizedProperty().subscribe(_ -> note());
    }

    private void note() {
        boolean placed = !Double.isNaN(stage.getX()) && stage.getWidth() >= 1 && !stage.isFullScreen();
        if (placed) {
            memory.put(
                    NAME,
                    Math.round(stage.getX())
                            + " " + Math.round(stage.getY())
                            + " " + Math.round(stage.getWidth())
                            + " " + Math.round(stage.getHeight())
                            + " " + stage.isMaximized());
        }
    }
}
