package lockscope.app.shell;

import javafx.scene.Node;
import lockscope.app.figure.Figure;
import lockscope.app.ink.CanvasInk;

/// What figures are drawn on.
sealed interface Surface permits CanvasSurface, PixelSurface {
    /// The toolkit brings a node to the screen whole, however little of it has changed: a picture is shown in tiles of at
    /// most so many pixels on each side.
    int TILE = 256;

    Node node();

    /// @param density pixels for one of the figure, beyond those of the screen
    void resize(double width, double height, double density);

    void draw(Figure figure, CanvasInk ink, double density);
}
