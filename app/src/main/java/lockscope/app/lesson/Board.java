package lockscope.app.lesson;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lockscope.app.session.Session;
import lockscope.app.shell.Deck;
import lockscope.app.shell.Part;
import lockscope.app.shell.Shell;
import lockscope.lessons.answer.Sheet;
import org.jspecify.annotations.Nullable;

/// The place under the stages where a learner draws, points or fills in, and where a listing is read; it is there while
/// the page has something of the kind.
final class Board extends StackPane {
    /// The part of the lower deck.
    static final String PART = "answer";

    private static final double TABS = 34;

    private final Player player;
    private final Shell shell;
    private boolean there;
    private @Nullable Object shown;

    Board(Player player, Shell shell) {
        this.player = player;
        this.shell = shell;
        getStyleClass().addAll("panel", "board");
        setMinSize(0, 0);
        setStyle("-fx-padding: " + TABS + " 14 10 14;");
        player.trialProperty().subscribe(_ -> show());
        player.entries().addListener((javafx.collections.ListChangeListener<Entry>) _ -> show());
    }

    private void show() {
        Trial trial = player.trialProperty().get();
        Object wanted = trial != null && isDrawn(trial) && isLast(trial) ? trial : code();
        if (wanted == null) {
            hide();
        } else if (!wanted.equals(shown)) {
            shown = wanted;
            getChildren().setAll(content(wanted));
            reveal();
        }
    }

    private static boolean isDrawn(Trial trial) {
        return switch (trial.sheet()) {
            case Sheet.Draw _, Sheet.Point _, Sheet.Blank _, Sheet.Repair _, Sheet.Schedule _ -> true;
            case Sheet.Choice _, Sheet.Numeric _, Sheet.Order _ -> false;
        };
    }

    /// Whether nothing but its reply follows on the page.
    private boolean isLast(Trial trial) {
        List<Entry> entries = player.entries();
        for (Entry entry : entries.reversed()) {
            if (entry instanceof Entry.Watch || entry instanceof Entry.Finish) {
                return false;
            }
            if (entry instanceof Entry.Ask(Trial asked)) {
                return asked.equals(trial);
            }
        }
        return trial.isOpen();
    }

    private Item.@Nullable Code code() {
        for (Entry entry : player.entries().reversed()) {
            if (entry instanceof Entry.Watch) {
                return null;
            }
            if (entry instanceof Entry.Code(Item.Code code)) {
                return code;
            }
        }
        return null;
    }

    private Region content(Object wanted) {
        Session session = shell.session();
        if (wanted instanceof Trial trial) {
            return switch (trial.sheet()) {
                case Sheet.Blank blank -> {
                    List<String> text = trial.source().listing(blank.strategy(), blank.routine());
                    yield ListingBoard.of(trial, blank, player, text, shell.words());
                }
                case Sheet.Repair repair ->
                    new RepairBoard(trial, repair, player, session, shell.look(), shell.words());
                case Sheet.Schedule schedule -> {
                    Scheduler scheduler = new Scheduler(trial, schedule, player, session);
                    yield new ScheduleBoard(trial, schedule, scheduler, player, shell.words());
                }
                case Sheet.Draw _, Sheet.Point _ -> new DrawBoard(trial, session, shell.look(), shell.words());
                case Sheet.Choice _, Sheet.Numeric _, Sheet.Order _ ->
                    throw new IllegalArgumentException("answered in the column: " + trial.id());
            };
        }
        Script open = player.scriptProperty().get();
        if (wanted instanceof Item.Code(String strategy, String routine) && open != null) {
            return new ListingBoard(strategy, routine, open.source().listing(strategy, routine), shell.words());
        }
        throw new IllegalArgumentException("nothing to be shown: " + wanted);
    }

    private void reveal() {
        Deck deck = shell.lower();
        if (!there) {
            there = true;
            deck.add(new Part(PART, this));
        }
        deck.show(PART);
    }

    private void hide() {
        if (there) {
            there = false;
            shown = null;
            getChildren().clear();
            shell.lower().remove(PART);
        }
    }

    /// Puts the keys where the answer is given.
    ///
    /// @return whether it is given here
    boolean begin() {
        if (getChildren().isEmpty()) {
            return false;
        }
        switch (getChildren().getFirst()) {
            case DrawBoard drawn -> drawn.pane().requestFocus();
            case RepairBoard repair -> repair.begin();
            case ScheduleBoard schedule -> schedule.begin();
            case ListingBoard listing -> {
                if (listing.field() == null) {
                    return false;
                }
                listing.begin();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Lets whoever has that digit move, where the learner is the scheduler.
    ///
    /// @return whether somebody has it
    boolean press(int digit) {
        ScheduleBoard board = scheduling();
        return board != null && board.press(digit, false);
    }

    @Nullable
    ScheduleBoard scheduling() {
        return !getChildren().isEmpty() && getChildren().getFirst() instanceof ScheduleBoard board ? board : null;
    }

    @Nullable
    RepairBoard repairing() {
        return !getChildren().isEmpty() && getChildren().getFirst() instanceof RepairBoard board ? board : null;
    }

    @Nullable
    DrawBoard drawing() {
        return !getChildren().isEmpty() && getChildren().getFirst() instanceof DrawBoard drawn ? drawn : null;
    }

    @Nullable
    TextField field() {
        return !getChildren().isEmpty() && getChildren().getFirst() instanceof ListingBoard listing
                ? listing.field()
                : null;
    }
}
