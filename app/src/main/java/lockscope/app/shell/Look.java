package lockscope.app.shell;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.ink.CanvasInk;
import lockscope.app.ink.Typefaces;
import lockscope.app.theme.Theme;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// How the window looks: the chosen theme, as an ink for pictures and as looked-up colours for controls; how large
/// everything is; whether marks may move.
public final class Look {
    private static final double USUAL_WIDTH = 1920;
    private static final double USUAL_HEIGHT = 1080;

    private final Typefaces typefaces = new Typefaces();
    private final ObjectProperty<Theme.Kind> kind = new SimpleObjectProperty<>(Theme.Kind.LIGHT);
    private final ReadOnlyObjectWrapper<CanvasInk> ink = new ReadOnlyObjectWrapper<>();
    private final DoubleProperty textSize = new SimpleDoubleProperty(1);
    private final ReadOnlyDoubleWrapper drawnSize = new ReadOnlyDoubleWrapper(1);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
    private Theme theme = Theme.of(Theme.Kind.LIGHT);

    /// In the light theme.
    public Look() {
        kind.subscribe(chosen -> {
            theme = Theme.of(chosen);
            ink.set(new CanvasInk(theme, typefaces, drawnSize.get()));
        });
        drawnSize.bind(textSize);
        drawnSize.subscribe(size -> ink.set(new CanvasInk(theme, typefaces, size.doubleValue())));
    }

    public ObjectProperty<Theme.Kind> kindProperty() {
        return kind;
    }

    /// How much larger than usual everything in the window is, from 1 to 3.
    public DoubleProperty textSizeProperty() {
        return textSize;
    }

    /// How large everything is drawn: as chosen, and larger than that in a window of many pixels, which would else be full
    /// of tiny things.
    public ReadOnlyDoubleProperty drawnSizeProperty() {
        return drawnSize.getReadOnlyProperty();
    }

    /// Draws for a window of that size from now on.
    public void drawFor(ReadOnlyDoubleProperty width, ReadOnlyDoubleProperty height) {
        drawnSize.bind(Bindings.createDoubleBinding(
                () -> drawn(textSize.get(), width.get(), height.get()), textSize, width, height));
    }

    /// Between the chosen size and the one that leaves as much room as a usual window has, in quarters.
    static double drawn(double chosen, double width, double height) {
        double room = Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT);
        return Math.max(chosen, Math.rint(4 * Math.sqrt(chosen * room)) / 4);
    }

    /// Whether pictures cut from one moment to the next instead of moving their marks.
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    public ReadOnlyObjectProperty<CanvasInk> inkProperty() {
        return ink.getReadOnlyProperty();
    }

    /// A pop-over in the window's style: it has a scene of its own, which knows nothing of the window's.
    public PopOver popOver(Node content) {
        PopOver popOver = new PopOver(content);
        popOver.getRoot().getStyleClass().add("window");
        popOver.getRoot().getStylesheets().add(stylesheet());
        ink.subscribe(_ -> popOver.getRoot().setStyle(lookedUpColours()));
        return popOver;
    }

    /// Gives a scene the style sheet of the window. It belongs to the scene and not to its root: of a sheet of a parent
    /// the toolkit looks through all parents below that one, for every node that it styles.
    public static void dress(@Nullable Scene scene) {
        if (scene != null && !scene.getStylesheets().contains(stylesheet())) {
            scene.getStylesheets().add(stylesheet());
        }
    }

    /// The style sheet of the window and of all that opens from it.
    private static String stylesheet() {
        return Look.class.getResource("window.css").toExternalForm();
    }

    /// The style of the window's root: the names that `window.css` uses.
    public String lookedUpColours() {
        StringBuilder roles = new StringBuilder();
        for (Role role : Role.values()) {
            String name = "-ls-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            roles.append(colour(name + "-ground", Paint.ground(role)));
            roles.append(colour(name + "-on", Paint.on(role)));
            roles.append(colour(name + "-ink", Paint.ink(role)));
            roles.append(colour(name + "-tint", Paint.tint(role)));
        }
        return roles
                + colour("-ls-page", Paint.fill(Role.PAGE))
                + colour("-ls-panel", Paint.fill(Role.PANEL))
                + colour("-ls-card", Paint.fill(Role.CARD))
                + colour("-ls-rule", Paint.edge(Role.CARD))
                + colour("-ls-text", Paint.TEXT)
                + colour("-ls-faint", Paint.FAINT)
                + colour("-ls-outline", Paint.edge(Role.FAINT))
                + colour("-ls-accent", Paint.fill(Role.ACCENT))
                + colour("-ls-accent-ink", Paint.ink(Role.ACCENT))
                + colour("-ls-on-accent", Paint.on(Role.ACCENT))
                + colour("-ls-accent-tint", Paint.tint(Role.ACCENT))
                + colour("-ls-warning", Paint.ink(Role.WAITS_FOR_LOCK));
    }

    private String colour(String name, Paint paint) {
        return name + ": " + theme.colour(paint).css() + ";";
    }
}
