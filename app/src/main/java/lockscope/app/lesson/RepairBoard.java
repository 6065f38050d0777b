package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.editor.CodeArea;
import lockscope.app.explorer.FindingText;
import lockscope.app.session.Session;
import lockscope.app.shell.Look;
import lockscope.app.shell.WordButton;
import lockscope.app.words.Words;
import lockscope.engine.explore.Explorer;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Place;
import lockscope.lessons.answer.Answer;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.exercise.Excerpt;
import lockscope.lessons.exercise.Outcome;
import org.jspecify.annotations.Nullable;

/// A routine to be mended: written over, read over while one types, and proved by the explorer on Ctrl+Enter.
final class RepairBoard extends VBox {
    private static final PseudoClass ILLEGAL = PseudoClass.getPseudoClass("illegal");

    private static final double TASKS = 0.36;

    private final Trial trial;
    private final Sheet.Repair sheet;
    private final Player player;
    private final Words words;
    private final FindingText text;
    private final Executor reading;
    private final Executor ui;
    private final CodeArea area = new CodeArea();
    private final Label said = new Label();
    private final AtomicLong newest = new AtomicLong();

    RepairBoard(Trial trial, Sheet.Repair sheet, Player player, Session session, Look look, Words words) {
        this.trial = trial;
        this.sheet = sheet;
        this.player = player;
        this.words = words;
        this.text = new FindingText(words);
        this.reading = session.reading();
        this.ui = session.ui();
        getStyleClass().add("repair-board");
        look.inkProperty().subscribe(area::setInk);
        area.setMinHeight(0);
        area.text()
                .setAccessibleText(
                        words.say("lesson.repair.spoken", sheet.given().routine()));
        area.text()
                .setText(
                        trial.answerProperty().get() instanceof Answer.Mended(String mended)
                                ? mended
                                : sheet.given().text());
        area.text().textProperty().subscribe(this::typed);
        area.text().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        area.text().setEditable(trial.isOpen());
        said.getStyleClass().add("board-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        TaskLines tasks = new TaskLines(sheet.exercise().scenario(), false, words);
        HBox.setHgrow(area, Priority.ALWAYS);
        HBox body = new HBox(area, tasks);
        body.getStyleClass().add("board-body");
        body.setMinHeight(0);
        setVgrow(body, Priority.ALWAYS);
        tasks.prefWidthProperty().bind(body.widthProperty().multiply(TASKS));
        area.prefWidthProperty().bind(body.widthProperty().multiply(1 - TASKS));
        getChildren().addAll(head(), body, said, foot());
        trial.provingProperty().subscribe(proving -> area.text().setEditable(trial.isOpen() && !proving));
        trial.judgementProperty().subscribe(judgement -> {
            area.text().setEditable(trial.isOpen());
            if (judgement != null) {
                said.setText(words.say(judgement.passed() ? "lesson.repair.done" : "lesson.repair.failed"));
            }
        });
        trial.progressProperty().subscribe(this::tell);
        trial.openProperty().subscribe(this::reopened);
        say("");
    }

    private HBox head() {
        List<String> rules = sheet.exercise().aim().rules();
        String name = sheet.given().strategy().name();
        Label aim = new Label(
                rules.isEmpty()
                        ? words.say("lesson.repair.all", sheet.given().routine(), name)
                        : words.say("lesson.repair.rules", sheet.given().routine(), name, String.join(", ", rules)));
        aim.getStyleClass().add("board-aim");
        aim.setMinWidth(0);
        HBox head = new HBox(aim);
        head.getStyleClass().add("board-head");
        return head;
    }

    private HBox foot() {
        Button again = WordButton.of(
                words,
                "lesson.repair.reset",
                () -> area.text().setText(sheet.given().text()));
        again.disableProperty()
                .bind(trial.provingProperty().or(trial.judgementProperty().isNotNull()));
        Button cancel = WordButton.of(words, "lesson.repair.cancel", trial::giveUp);
        cancel.visibleProperty().bind(trial.provingProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        Button prove = WordButton.of(words, "lesson.repair.prove", () -> player.commit(true));
        prove.getStyleClass().add("primary");
        prove.disableProperty().bind(trial.readyProperty().not());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox foot = new HBox(again, between, cancel, prove);
        foot.getStyleClass().add("board-foot");
        return foot;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            player.commit(true);
            event.consume();
        }
    }

    // ---------------------------------------------------------------- typing

    private void typed(String mended) {
        if (!trial.isOpen()) {
            return;
        }
        boolean changed = !mended.equals(sheet.given().text());
        trial.answerProperty().set(changed ? new Answer.Mended(mended) : null);
        area.setChanged(changed(mended));
        say("");
        readOver(mended);
    }

    /// The lines that the routine did not have, counted from 1.
    private Set<Integer> changed(String mended) {
        List<String> left = new ArrayList<>(sheet.given().text().lines().toList());
        Set<Integer> changed = new TreeSet<>();
        int number = 0;
        for (String line : mended.lines().toList()) {
            number++;
            if (!left.remove(line)) {
                changed.add(number);
            }
        }
        return changed;
    }

    /// Looks for mistakes, unless more is typed meanwhile.
    private void readOver(String mended) {
        long mine = newest.incrementAndGet();
        reading.execute(() -> {
            if (newest.get() == mine) {
                Excerpt given = sheet.given();
                Source whole = given.with(mended);
                List<Diagnostic> errors = sheet.exercise().load(whole).diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .toList();
                ui.execute(() -> {
                    if (newest.get() == mine) {
                        show(errors);
                    }
                });
            }
        });
    }

    /// Findings stand in the strategy's file; here it begins with the routine.
    private void show(List<Diagnostic> errors) {
        int before = sheet.given().firstLine() - 1;
        area.setFindings(errors.stream()
                .filter(error ->
                        error.place().file().equals(sheet.given().strategy().name()))
                .map(error -> new Diagnostic(
                        error.severity(),
                        new Place(
                                error.place().file(),
                                error.place().line() - before,
                                error.place().column()),
                        error.length(),
                        error.message(),
                        error.sourceLine(),
                        error.path()))
                .toList());
        say(errors.isEmpty() ? "" : said(errors));
    }

    private String said(List<Diagnostic> errors) {
        Diagnostic first = errors.getFirst();
        int line = first.place().line() - sheet.given().firstLine() + 1;
        return words.say("lesson.repair.error", line, first.message());
    }

    private void say(String sentence) {
        said.setText(sentence.isEmpty() ? words.say("lesson.repair.how") : sentence);
        said.pseudoClassStateChanged(ILLEGAL, !sentence.isEmpty());
    }

    // ---------------------------------------------------------------- proving

    private void tell(Explorer.@Nullable Progress progress) {
        if (progress != null && trial.provingProperty().get()) {
            said.setText(text.brief(progress));
            said.pseudoClassStateChanged(ILLEGAL, false);
        }
    }

    private void reopened(@Nullable Outcome why) {
        if (why instanceof Outcome.Unusable(List<Diagnostic> errors) && !errors.isEmpty()) {
            show(errors);
        } else if (why instanceof Outcome.Undecided(var answer)) {
            say(words.say("lesson.repair.undecided", FindingText.count(answer.states())));
        }
    }

    /// Puts the keys into the listing.
    void begin() {
        area.text().requestFocus();
    }

    TextArea field() {
        return area.text();
    }
}
