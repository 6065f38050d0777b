package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;
import lockscope.lessons.Lesson;
import org.jspecify.annotations.Nullable;

/// The lesson's column: where one is, what is to be read, asked and watched, and what comes next.
final class LessonColumn extends StackPane {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final Player player;
    private final Words words;
    private final EntryNodes nodes;
    private final Label number = new Label();
    private final Label title = new Label();
    private final HBox segments = new HBox();
    private final Label segment = new Label();
    private final VBox body = new Body();
    private final ScrollPane scroll = new ScrollPane(body);
    private final Label problem = new Label();
    private final Button back;
    private final Button next;
    private int newest = -1;
    private int said = -1;
    private boolean opened;

    /// @param leavesOut shows what the model leaves out
    /// @param contents shows the course
    LessonColumn(Player player, Shell shell, ProseNodes prose, Runnable leavesOut, Runnable contents) {
        this.player = player;
        this.words = shell.words();
        this.nodes = new EntryNodes(player, shell.session(), prose, shell.look(), words);
        getStyleClass().add("lesson-side");
        setMinSize(0, 0);
        Hyperlink course = new Hyperlink(words.say("lesson.contents"));
        course.setOnAction(_ -> contents.run());
        course.getStyleClass().add("lesson-contents");
        number.getStyleClass().add("lesson-number");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(number, space, course);
        top.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("lesson-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        segments.getStyleClass().add("lesson-segments");
        segment.getStyleClass().add("lesson-segment");
        segment.setWrapText(true);
        segment.setMinHeight(USE_PREF_SIZE);
        body.getStyleClass().add("lesson-body");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("lesson-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        problem.getStyleClass().add("lesson-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        Hyperlink model = new Hyperlink(words.say("lesson.leaves-out"));
        model.setOnAction(_ -> leavesOut.run());
        model.getStyleClass().add("lesson-link");
        back = button("lesson.back", "command.lesson-back");
        back.setOnAction(_ -> player.back());
        next = button("lesson.next.NEXT", "command.lesson-forward");
        next.setOnAction(_ -> player.forward());
        next.getStyleClass().add("lesson-next");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox buttons = new HBox(back, between, next);
        VBox foot = new VBox(problem, model, buttons);
        foot.getStyleClass().add("lesson-foot");
        VBox column = new VBox(top, title, segments, segment, scroll, foot);
        column.getStyleClass().addAll("panel", "lesson");
        column.setMinHeight(0);
        getChildren().add(column);
        follow();
    }

    private Button button(String key, String tip) {
        Button button = new Button(words.say(key));
        button.setTooltip(new Tooltip(words.say(tip)));
        button.getStyleClass().add("lesson-button");
        return button;
    }

    private void follow() {
        player.scriptProperty().subscribe(this::open);
        player.pageProperty().subscribe(_ -> turn());
        player.aheadProperty().subscribe(this::ahead);
        // a lesson opens a moment before its column is in the window
        sceneProperty().subscribe(this::takeFocus);
        player.entries().addListener((ListChangeListener<Entry>) this::changed);
        player.showingProperty().subscribe(showing -> {
            if (showing != null) {
                showing.passedProperty().subscribe(_ -> says(showing));
            }
        });
        player.entries().forEach(entry -> body.getChildren().add(nodes.node(entry)));
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> player.problemProperty().get().isEmpty()
                                ? player.learner().problemProperty().get()
                                : player.problemProperty().get(),
                        player.problemProperty(),
                        player.learner().problemProperty()));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    }

    private void open(@Nullable Script script) {
        if (script == null) {
            return;
        }
        Lesson lesson = script.source().lesson();
        number.setText(words.say("lesson.number", lesson.number(), script.of()));
        title.setText(lesson.title());
        List<Node> marks = new ArrayList<>();
        for (int i = 0; i < script.pages().size(); i++) {
            int page = i;
            Region bar = new Region();
            bar.getStyleClass().add("lesson-bar");
            StackPane mark = new StackPane(bar);
            mark.getStyleClass().add("lesson-mark");
            HBox.setHgrow(mark, Priority.ALWAYS);
            Tooltip.install(mark, new Tooltip(script.pages().get(i).title()));
            mark.setOnMouseClicked(_ -> player.turnTo(page));
            marks.add(mark);
        }
        segments.getChildren().setAll(marks);
        turn();
    }

    private void turn() {
        Script script = player.scriptProperty().get();
        int page = player.pageProperty().get();
        if (script == null || page >= script.pages().size()) {
            return;
        }
        segment.setText(script.pages().get(page).title());
        segments.setAccessibleText(words.say(
                "lesson.step",
                page + 1,
                script.pages().size(),
                script.pages().get(page).title()));
        for (int i = 0; i < segments.getChildren().size(); i++) {
            segments.getChildren().get(i).pseudoClassStateChanged(DONE, i < page);
            segments.getChildren().get(i).pseudoClassStateChanged(HERE, i == page);
        }
        back.setDisable(page == 0);
        scroll.setVvalue(0);
        opened = true;
    }

    private void ahead(Ahead ahead) {
        next.setText(words.say("lesson.next." + ahead));
        next.setDisable(ahead == Ahead.ANSWER || ahead == Ahead.WAIT);
        takeFocus();
    }

    private void takeFocus() {
        if (getScene() != null && isOurs(getScene().getFocusOwner())) {
            focus(player.aheadProperty().get());
        }
    }

    /// Whoever works with keys finds the focus on what comes next; a focus elsewhere in the window stays there.
    private void focus(Ahead ahead) {
        TrialView view = trial();
        if (ahead == Ahead.ANSWER && view != null) {
            view.begin();
        } else if (ahead != Ahead.WAIT) {
            next.requestFocus();
        }
    }

    private boolean isOurs(@Nullable Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(this) || node instanceof Board) {
                return true;
            }
        }
        return owner == null;
    }

    private void changed(ListChangeListener.Change<? extends Entry> change) {
        while (change.next()) {
            if (change.wasRemoved()) {
                body.getChildren().remove(change.getFrom(), change.getFrom() + change.getRemovedSize());
            }
            int at = change.getFrom();
            for (Entry entry : change.getAddedSubList()) {
                body.getChildren().add(at++, nodes.node(entry));
            }
            if (change.wasAdded() && change.getFrom() > 0) {
                reveal(change.getFrom());
            }
        }
    }

    /// Scrolls what is new to the top of what is seen, as far as that shows more of it; once it has its place.
    private void reveal(int entry) {
        newest = entry;
        body.requestLayout();
    }

    /// Scrolls what is said at a pause into view.
    private void says(Showing showing) {
        if (!showing.passed().isEmpty()) {
            said = player.entries().indexOf(new Entry.Watch(showing));
            body.requestLayout();
        }
    }

    /// What can be scrolled.
    private final class Body extends VBox {
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            double seen = scroll.getViewportBounds().getHeight();
            double room = getHeight() - seen;
            if (said >= 0 && said < getChildren().size() && room > 0) {
                double bottom = getChildren().get(said).getBoundsInParent().getMaxY();
                if (bottom > scroll.getVvalue() * room + seen) {
                    scroll.setVvalue(Math.clamp((bottom + 4 - seen) / room, 0.0, 1.0));
                }
            }
            said = -1;
            // a page that was just opened is read from its beginning
            if (!opened && newest >= 0 && newest < getChildren().size() && room > 0) {
                double top = getChildren().get(newest).getLayoutY();
                scroll.setVvalue(Math.clamp((top - 4) / room, 0.0, 1.0));
            }
            newest = -1;
            opened = false;
        }
    }

    /// The last question, null for none.
    @Nullable
    TrialView trial() {
        for (Node node : body.getChildren().reversed()) {
            if (node instanceof TrialView view) {
                return view;
            }
        }
        return null;
    }

    Button next() {
        return next;
    }

    Button backButton() {
        return back;
    }

    VBox body() {
        return body;
    }
}
