package lockscope.app.lesson;

import javafx.scene.canvas.Canvas;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.shell.Look;

/// A small patch that shows how a state looks in the pictures.
final class Swatch extends Canvas {
    private static final double WIDE = 34;
    private static final double HIGH = 17;

    Swatch(Role role, Look look) {
        super(WIDE, HIGH);
        Sketch sketch = new Sketch();
        sketch.box(Tag.NONE, 0.5, 0.5, WIDE - 1, HIGH - 1, 3, Skin.outlined(Paint.fill(role), Paint.edge(role), 1));
        Figure figure = sketch.figure(WIDE, HIGH);
        look.inkProperty().subscribe(ink -> ink.draw(figure, getGraphicsContext2D()));
    }
}
