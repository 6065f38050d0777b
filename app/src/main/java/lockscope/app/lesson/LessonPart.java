package lockscope.app.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lockscope.app.command.Command;
import lockscope.app.command.Mode;
import lockscope.app.command.Section;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.shell.Notices;
import lockscope.app.shell.SceneKeys;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;
import lockscope.lessons.Block;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.course.Card;
import lockscope.lessons.course.Course;
import lockscope.lessons.progress.Progress;
import lockscope.lessons.progress.ProgressFile;
import lockscope.lessons.progress.ProgressText;
import org.jspecify.annotations.Nullable;

/// Lessons as a part of the window: their column, their board under the stages, their commands.
public final class LessonPart {
    private static final double WIDEST = 560;
    private static final List<String> PATTERNS = List.of("*.txt");

    private final Shell shell;
    private final Words words;
    private final CodePlace code;
    private final Learner learner;
    private final Player player;
    private final LessonColumn column;
    private final Board board;
    private final Cards cards;
    private final Contents contents;
    private final ProseNodes prose;
    private final LessonTalk talk;
    private int digit;

    /// @param code where listings are shown
    public LessonPart(Shell shell, CodePlace code) {
        this.shell = shell;
        this.words = shell.words();
        this.code = code;
        Bookshelf shelf = new Bookshelf(new Course(), new ShippedLibrary());
        var session = shell.session();
        learner = new Learner(words, session.reading(), session.ui());
        player = new Player(session, shelf, learner, words, session.running(), session.ui());
        cards = new Cards(shell, shelf.course());
        contents = new Contents(shell, player);
        prose = new ProseNodes(shelf.course().glossary(), card -> cards.open(List.of(card)));
        column = new LessonColumn(player, shell, prose, this::leavesOut, contents::open);
        board = new Board(player, shell);
        talk = new LessonTalk(player, prose, shell.look(), words);
    }

    /// Adds the commands, and follows the lesson.
    public void attach() {
        commands();
        shell.lessonOpenerProperty().set(this::open);
        player.scriptProperty().subscribe(script -> {
            shell.leftProperty().set(script == null ? null : column);
            // a talk goes on with a lesson that opens, the next one for example
            if (shell.modeProperty().get() != Mode.PRESENT) {
                shell.modeProperty().set(script == null ? Mode.EXPLORE : Mode.LESSON);
            }
            shell.talkProperty().set(script == null ? null : talk);
            code.lock(false);
            if (script == null) {
                code.free();
            }
        });
        player.trialProperty().subscribe(this::asked);
        player.showingProperty().subscribe(showing -> {
            if (showing != null) {
                code.show(showing.scene().routine());
            }
        });
        player.standingProperty().subscribe(scene -> {
            if (scene != null) {
                code.show(scene.routine());
            }
        });
        player.scriptProperty().subscribe(_ -> point());
        player.pageProperty().subscribe(_ -> point());
        shell.modeProperty().subscribe(_ -> point());
        SceneKeys.first(shell.layers(), KeyEvent.KEY_PRESSED, event -> {
            String name = event.getCode().getName();
            digit = event.getCode().isDigitKey() ? name.charAt(name.length() - 1) - '0' : 0;
        });
    }

    /// The lesson that is played.
    public Player player() {
        return player;
    }

    /// Tells the name of the lesson that is open, empty for none, whenever that changes.
    public void follow(Consumer<String> open) {
        player.scriptProperty().map(Script::name).orElse("").subscribe((_, name) -> open.accept(name));
    }

    /// Whoever learns.
    public Learner learner() {
        return learner;
    }

    /// Opens a lesson by its number, its name or a part of it; the first that was not finished for an empty text.
    ///
    /// @return whether there is such a lesson
    public boolean open(String lesson) {
        String name = player.shelf().course().find(lesson);
        if (name != null) {
            player.open(name);
        }
        return name != null;
    }

    // ---------------------------------------------------------------- following the lesson

    private void asked(@Nullable Trial trial) {
        if (trial == null) {
            code.lock(false);
            return;
        }
        boolean listing = trial.sheet() instanceof Sheet.Blank || trial.sheet() instanceof Sheet.Repair;
        if (trial.sheet() instanceof Sheet.Schedule && trial.isOpen()) {
            code.free();
        }
        code.lock(listing && trial.isOpen());
        trial.judgementProperty().subscribe(judgement -> {
            if (judgement != null) {
                code.lock(false);
            }
        });
    }

    /// Rings the parts of the window that the page is about; in a talk other parts are shown.
    private void point() {
        Script script = player.scriptProperty().get();
        int page = player.pageProperty().get();
        boolean about = script != null
                && page < script.pages().size()
                && shell.modeProperty().get() == Mode.LESSON;
        shell.layers()
                .ring(
                        about
                                ? script.pages().get(page).looks().stream()
                                        .map(spot -> shell.layers().lookup(selector(spot)))
                                        .filter(Objects::nonNull)
                                        .toList()
                                : List.of());
    }

    private static String selector(Block.Spot spot) {
        return switch (spot) {
            case STAGES -> "#stages";
            case TIMELINE -> ".lower";
            case TRANSPORT -> ".transport";
            case LESSON -> ".lesson";
            case LISTING -> ".side";
        };
    }

    // ---------------------------------------------------------------- commands

    private void commands() {
        BooleanBinding open = player.scriptProperty().isNotNull();
        add(Command.of("lesson", Section.LESSON, this::toggle, "L").showing(open));
        add(Command.of("lesson-contents", Section.LESSON, contents::open, "Shift+L"));
        add(lesson("lesson-forward", this::forward, "Enter"));
        add(lesson("lesson-unsure", () -> player.commit(false), "Shift+Enter"));
        add(lesson("lesson-back", player::back, "Back Space"));
        add(lesson("lesson-choose", this::choose, "1", "2", "3", "4", "5", "6", "7", "8", "9"));
        add(lesson("lesson-answer", this::toAnswer, "Q"));
        add(lesson("lesson-hint", this::hint, "Ctrl+H"));
        add(lesson("lesson-repeat", player::watch, "R"));
        add(lesson("lesson-skip", () -> player.skipQuestion()));
        add(lesson("lesson-show-way", this::showWay, "Ctrl+Shift+H"));
        add(Command.of(
                        "lesson-auto-pause",
                        Section.LESSON,
                        () -> player.autoPauseProperty()
                                .set(!player.autoPauseProperty().get()))
                .showing(player.autoPauseProperty()));
        add(Command.of("lesson-cards", Section.LESSON, this::cards, "F1"));
        add(lesson("lesson-leaves-out", this::leavesOut));
        add(Command.of(
                        "lesson-notes",
                        Section.LESSON,
                        () -> talk.notesProperty().set(!talk.notesProperty().get()),
                        "S")
                .in(Mode.PRESENT)
                .showing(talk.notesProperty()));
        add(Command.of("progress-export", Section.LESSON, this::export));
        add(Command.of("progress-merge", Section.LESSON, this::merge));
        add(lesson("progress-reset-lesson", this::resetLesson));
        add(Command.of("progress-reset", Section.LESSON, () -> forget(null, "progress.forgotten")));
    }

    private Command lesson(String id, Runnable action, String... keys) {
        return Command.of(id, Section.LESSON, action, keys)
                .in(Mode.LESSON)
                .when(Bindings.isNotNull(player.scriptProperty()));
    }

    private void add(Command command) {
        shell.commands().add(command);
    }

    private void toggle() {
        if (player.isOpen()) {
            player.close();
        } else {
            String last = learner.progress().segments().keySet().stream()
                    .reduce((_, later) -> later)
                    .orElse(player.shelf().names().getFirst());
            player.open(last);
        }
    }

    /// Commits when there is something to commit to; else does what comes next.
    private void forward() {
        if (!player.commit(true) && !player.forward()) {
            toAnswer();
        }
    }

    private void choose() {
        TrialView view = column.trial();
        if (view != null && digit > 0 && !board.press(digit)) {
            view.press(digit);
        }
    }

    private void toAnswer() {
        TrialView view = column.trial();
        if (player.isAsking() && view != null && !board.begin()) {
            view.begin();
        }
    }

    private void showWay() {
        ScheduleBoard schedule = board.scheduling();
        if (schedule != null) {
            schedule.scheduler().surrender();
        }
    }

    private void hint() {
        Trial trial = player.trialProperty().get();
        if (trial != null && trial.isOpen()) {
            trial.hint();
        }
    }

    private void resetLesson() {
        Script script = player.scriptProperty().get();
        if (script != null) {
            forget(
                    script.name(),
                    "progress.forgotten.lesson",
                    script.source().lesson().title());
        }
    }

    /// Forgets what was done, and offers it back.
    private void forget(@Nullable String lesson, String said, Object... values) {
        change(() -> learner.reset(lesson), _ -> words.say(said, values));
        reopen();
    }

    /// Changes what is known of the learner's work, says so, and offers the way back. What is done before somebody takes
    /// it is not lost.
    ///
    /// @param said what is told, given what was known before
    private void change(Runnable work, Function<Progress, String> said) {
        Progress before = learner.progress();
        work.run();
        Progress then = learner.progress();
        String text = said.apply(before);
        if (then.equals(before)) {
            shell.notices().tell(text);
            return;
        }
        shell.notices().tell(text, new Notices.Choice(words.say("progress.undo"), () -> {
            learner.restore(before, then);
            reopen();
        }));
    }

    /// The open lesson is where the learner's progress says.
    private void reopen() {
        Script script = player.scriptProperty().get();
        if (script != null) {
            player.open(script.name());
        }
    }

    // ---------------------------------------------------------------- sheets

    private void cards() {
        Set<Card> here = new LinkedHashSet<>();
        for (Entry entry : player.entries()) {
            switch (entry) {
                case Entry.Text(String markdown) -> here.addAll(prose.cards(markdown));
                case Entry.Ask(Trial trial) ->
                    here.addAll(prose.cards(trial.sheet().head().prompt()));
                case Entry.Reply(var _, List<String> feedback) ->
                    feedback.forEach(text -> here.addAll(prose.cards(text)));
                case Entry.Watch(Showing showing) ->
                    showing.passed().forEach(pause -> here.addAll(prose.cards(pause.words())));
                case Entry.Heading _,
                        Entry.Earlier _,
                        Entry.Code _,
                        Entry.Signs _,
                        Entry.Proof _,
                        Entry.Recall _,
                        Entry.Finish _ -> {}
            }
        }
        cards.open(new ArrayList<>(here));
    }

    private void leavesOut() {
        Script script = player.scriptProperty().get();
        if (script == null) {
            return;
        }
        Label title = new Label(words.say("lesson.leaves-out"));
        title.getStyleClass().add("raised-title");
        Label model = new Label(words.say("lesson.leaves-out.model"));
        model.setWrapText(true);
        model.getStyleClass().add("faint");
        VBox text = new VBox(prose.text(script.leavesOut()), model);
        text.getStyleClass().add("cards");
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        VBox sheet = new VBox(title, scroll);
        sheet.getStyleClass().add("card-sheet");
        sheet.setMaxSize(WIDEST, VBox.USE_PREF_SIZE);
        shell.layers().show(sheet, Pos.CENTER);
    }

    // ---------------------------------------------------------------- progress

    private void export() {
        Path file = shell.filesProperty()
                .get()
                .toSave(words.say("command.progress-export"), words.say("progress.file"), PATTERNS);
        if (file != null) {
            export(file);
        }
    }

    /// Writes what has been done to a file of the user.
    void export(Path file) {
        session(
                () -> {
                    new ProgressFile(file).write(learner.progress());
                    shell.session().ui().execute(() -> shell.notices().tell(words.say("progress.saved", file)));
                },
                file);
    }

    private void merge() {
        Path file = shell.filesProperty().get().toOpen(words.say("command.progress-merge"), PATTERNS);
        if (file != null) {
            merge(file);
        }
    }

    /// Takes over what is in a file.
    void merge(Path file) {
        session(
                () -> {
                    var other = new ProgressFile(file).read("");
                    shell.session().ui().execute(() -> {
                        change(() -> learner.merge(other), before -> merged(before, other, file));
                    });
                },
                file);
    }

    private String merged(Progress before, Progress other, Path file) {
        int fresh = learner.progress().results().size() - before.results().size();
        return fresh == 0
                ? words.say("progress.merged.nothing", file)
                : words.count("progress.merged", other.results().size(), file, fresh);
    }

    /// Something with a file.
    private interface Work {
        void perform() throws IOException, ProgressText.Damaged;
    }

    private void session(Work work, Path file) {
        shell.session().reading().execute(() -> {
            try {
                work.perform();
            } catch (IOException e) {
                report(words.say("progress.failed", file, String.valueOf(e.getMessage())));
            } catch (ProgressText.Damaged e) {
                report(words.say("progress.damaged", file, String.valueOf(e.getMessage())));
            }
        });
    }

    private void report(String text) {
        shell.session().ui().execute(() -> learner.report(text));
    }

    /// The window that it is a part of.
    Shell shell() {
        return shell;
    }

    LessonColumn column() {
        return column;
    }

    Board board() {
        return board;
    }
}
