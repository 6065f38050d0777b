package lockscope.app.explorer;

import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import lockscope.app.figure.Mark;
import lockscope.app.session.Session;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;

/// The picture of a walk and its other ways: a click moves; Left and Right step, Up and Down choose somebody who could
/// move, Enter lets him.
final class ChoicesPane extends StackPane {
    private final ExplorerDesk desk;
    private final Session session;
    private final Words words;
    private final FigurePane pane = new FigurePane();
    private int chosen = -1;

    ChoicesPane(ExplorerDesk desk, Shell shell) {
        this.desk = desk;
        this.session = shell.session();
        this.words = shell.words();
        getStyleClass().add("choices");
        setMinSize(0, 0);
        pane.setAccessibleHelp(words.say("explorer.choices.how"));
        shell.look().inkProperty().subscribe(pane::setInk);
        pane.setPick(this::pick);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        getChildren().add(pane);
        desk.choicesProperty().subscribe(_ -> {
            chosen = -1;
            draw();
        });
        session.playback().playheadProperty().subscribe(_ -> draw());
    }

    private void draw() {
        Choices choices = desk.choicesProperty().get();
        int here = desk.step();
        int row = chosen;
        pane.show((width, height) -> ChoicesFigure.of(choices, here, row, width, height, words));
    }

    private void pick(Mark mark) {
        String id = mark.tag().id();
        if (id.startsWith(ChoicesFigure.MOVE)) {
            String[] parts = id.substring(ChoicesFigure.MOVE.length()).split("/", 2);
            int row = Integer.parseInt(parts[1]);
            desk.move(
                    Integer.parseInt(parts[0]),
                    desk.choicesProperty().get().actors().get(row));
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> choose(-1);
            case DOWN -> choose(1);
            case LEFT -> session.playback().stepBack();
            case RIGHT -> session.playback().step();
            case ENTER -> {
                if (chosen >= 0) {
                    desk.move(desk.step(), desk.choicesProperty().get().actors().get(chosen));
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// To the next in that direction who could move now.
    private void choose(int direction) {
        Choices.Column here = desk.choicesProperty().get().at(desk.step());
        if (here == null) {
            return;
        }
        List<Choices.Cell> cells = here.cells();
        int row = chosen < 0 && direction < 0 ? cells.size() : chosen;
        for (int next = row + direction; next >= 0 && next < cells.size(); next += direction) {
            if (cells.get(next).possible()) {
                chosen = next;
                draw();
                return;
            }
        }
    }
}
