package lockscope.app.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import lockscope.app.session.Session;
import lockscope.app.words.Words;
import lockscope.engine.explore.Schedule;
import lockscope.engine.explore.Story;
import org.jspecify.annotations.Nullable;

/// The walk line by line: as a schedule that goes with the playhead, or as a story.
final class StoryPane extends ListView<String> {
    private final ExplorerDesk desk;
    private final Session session;
    private final boolean told;
    private boolean following;

    /// @param told as a story, else as a schedule
    StoryPane(ExplorerDesk desk, Session session, Words words, boolean told) {
        this.desk = desk;
        this.session = session;
        this.told = told;
        getStyleClass().add(told ? "story" : "schedule");
        setAccessibleText(words.say(told ? "explorer.story" : "explorer.schedule"));
        setMinHeight(0);
        Label none = new Label(words.say(told ? "explorer.story.none" : "explorer.schedule.none"));
        none.setWrapText(true);
        none.getStyleClass().add("faint");
        setPlaceholder(none);
        setCellFactory(_ -> new Row(told));
        desk.shownProperty().subscribe(_ -> fill());
        desk.walksProperty().subscribe(_ -> fill());
        session.playback().playheadProperty().subscribe(_ -> follow());
        session.experimentProperty().subscribe(_ -> follow());
        getSelectionModel().selectedIndexProperty().subscribe(index -> go(index.intValue()));
        setOnKeyPressed(event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy();
                event.consume();
            }
        });
    }

    private static final class Row extends ListCell<String> {
        Row(boolean wraps) {
            setWrapText(wraps);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }

    private void fill() {
        List<String> lines = new ArrayList<>();
        Walks walks = desk.walksProperty().get();
        if (told && !walks.isEmpty()) {
            lines.addAll(Story.of(walks.shown().replay()));
        } else if (!told && !walks.isEmpty()) {
            int number = 0;
            for (Schedule.Step step : walks.shown().replay().steps()) {
                number++;
                String late = step.choice() == 1 ? " late" : "";
                lines.add(String.format(Locale.ROOT, "%3d  %-12s %s", number, step.actor() + late, code(step)));
            }
        }
        if (!getItems().equals(lines)) {
            getItems().setAll(lines);
            follow();
        }
    }

    private static String code(Schedule.Step step) {
        int blank = step.line().indexOf("  ");
        return blank < 0 ? step.line() : step.line().substring(blank).strip();
    }

    /// The step that was made last is chosen and in view.
    private void follow() {
        if (told || !desk.isWalking()) {
            return;
        }
        following = true;
        int made = desk.step() - 1;
        if (made >= 0 && made < getItems().size()) {
            getSelectionModel().select(made);
            scrollTo(Math.max(0, made - 3));
        } else {
            getSelectionModel().clearSelection();
        }
        following = false;
    }

    private void go(int index) {
        if (!told && !following && index >= 0 && desk.isWalking()) {
            session.playback().playingProperty().set(false);
            session.playback().seek(index + 1L);
        }
    }

    /// The whole schedule as it can be replayed elsewhere, or the whole story.
    private void copy() {
        Walks walks = desk.walksProperty().get();
        if (walks.isEmpty()) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(
                told
                        ? String.join("\n", getItems())
                        : walks.shown().replay().schedule().toString());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
