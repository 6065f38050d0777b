package lockscope.app.explorer;

import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import lockscope.app.figure.Tag;
import lockscope.app.session.Session;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The picture of the states; a click goes to one, Up and Down to its neighbours at the same depth.
///
/// The states are drawn once; the way that is walked lies above them in a picture of its own.
final class StateMapPane extends StackPane {
    private final ExplorerDesk desk;
    private final Words words;
    private final FigurePane states = new FigurePane();
    private final FigurePane walked = new FigurePane();

    StateMapPane(ExplorerDesk desk, Shell shell) {
        this.desk = desk;
        this.words = shell.words();
        Session session = shell.session();
        getStyleClass().add("state-map");
        setMinSize(0, 0);
        walked.setMouseTransparent(true);
        walked.setFocusTraversable(false);
        getChildren().addAll(states, walked);
        for (FigurePane pane : List.of(states, walked)) {
            shell.look().inkProperty().subscribe(pane::setInk);
        }
        states.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        states.setProbe(this::tag);
        states.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        desk.mapProperty().subscribe(map -> states.show((w, h) -> StateMapFigure.of(map, w, h, words)));
        desk.mapProperty().subscribe(_ -> trace());
        desk.walksProperty().subscribe(_ -> trace());
        session.playback().playheadProperty().subscribe(_ -> trace());
        session.experimentProperty().subscribe(_ -> trace());
    }

    private List<Integer> way() {
        Walks walks = desk.walksProperty().get();
        return walks.isEmpty()
                ? List.of()
                : desk.mapProperty().get().way(walks.shown().replay());
    }

    private void trace() {
        List<Integer> way = way();
        int step = desk.step();
        walked.show((w, h) -> StateMapFigure.walked(desk.mapProperty().get(), way, step, w, h, words));
    }

    private int nearest(double x, double y) {
        return StateMapFigure.nearest(desk.mapProperty().get(), x, y, getWidth(), getHeight(), words);
    }

    private @Nullable Tag tag(double x, double y) {
        int state = nearest(x, y);
        return state < 0 ? null : StateMapFigure.tag(desk.mapProperty().get(), state, words);
    }

    /// Dots are small: the nearest one is meant.
    private void click(MouseEvent event) {
        int state = event.isStillSincePress() ? nearest(event.getX(), event.getY()) : -1;
        if (state >= 0) {
            desk.goTo(state);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> neighbour(-1);
            case DOWN -> neighbour(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void neighbour(int places) {
        List<Integer> way = way();
        if (way.isEmpty()) {
            return;
        }
        StateMap map = desk.mapProperty().get();
        int here = way.get(Math.min(desk.step(), way.size() - 1));
        List<Integer> layer = map.layer(map.depth(here));
        int next = layer.indexOf(here) + places;
        if (next >= 0 && next < layer.size()) {
            desk.goTo(layer.get(next));
        }
    }
}
