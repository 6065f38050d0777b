package lockscope.app.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lockscope.app.command.Command;
import lockscope.app.command.Mode;
import lockscope.app.command.Section;
import lockscope.app.library.Shelf;
import lockscope.app.session.Session;
import lockscope.app.settings.FileWatch;
import lockscope.app.shell.FileChoice;
import lockscope.app.shell.Notices;
import lockscope.app.shell.Part;
import lockscope.app.shell.Shell;
import lockscope.app.shell.Work;
import org.jspecify.annotations.Nullable;

/// The editor as a part of the right column, with its commands.
public final class EditorPart {
    /// The part's name.
    public static final String EDIT = "edit";

    private static final long PATIENCE_MILLIS = 250;
    private static final double WIDTH = 640;

    private final Shell shell;
    private final Drafts drafts = new Drafts();
    private final EditingDesk desk;
    private final BiConsumer<Shelf.Kind, String> explorer;
    private final Supplier<String> routine;
    private Mode before = Mode.EXPLORE;
    private @Nullable EditorPane pane;

    /// @param watch tells when a file that is edited is written by somebody else
    /// @param explorer opens the explorer with the strategy or scenario of that name
    /// @param routine the name of the one whose listing is read beside the runs; empty for none
    public EditorPart(Shell shell, FileWatch watch, BiConsumer<Shelf.Kind, String> explorer, Supplier<String> routine) {
        this.shell = shell;
        this.routine = routine;
        Work work = shell.work();
        this.explorer = explorer;
        Executor patient = work.equals(Work.AT_ONCE)
                ? work.background()
                : CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS, work.background());
        desk = new EditingDesk(shell.session(), shell.words(), work, patient, drafts);
        desk.manuscriptProperty().map(Manuscript::file).subscribe(file -> {
            if (file != null) {
                watch.add(file, "edit", () -> changed(file));
            }
        });
    }

    /// What is edited is another file on disk now: read again at once, unless that would lose something.
    private void changed(Path file) {
        if (desk.isElsewhere(file) && !desk.unsavedProperty().get()) {
            desk.reread(file);
        } else if (desk.isElsewhere(file)) {
            shell.notices()
                    .tell(
                            shell.words().say("editor.changed", file.getFileName()),
                            new Notices.Choice(shell.words().say("editor.changed.read"), () -> desk.reread(file)));
        }
    }

    private FileChoice files() {
        return shell.filesProperty().get();
    }

    /// Keeps unsaved edits there from now on, and offers what a program that ended too early has left.
    public void keepDraftsIn(Path folder) {
        drafts.keepIn(folder);
        List<Drafts.Draft> left = desk.drafts();
        if (!left.isEmpty()) {
            Drafts.Draft latest = left.getFirst();
            String name = latest.manuscript().name();
            shell.notices()
                    .tell(
                            shell.words().say("editor.left", name),
                            new Notices.Choice(
                                    shell.words().say("editor.draft.open"), () -> open(() -> desk.resume(latest))));
        }
    }

    public EditingDesk desk() {
        return desk;
    }

    /// Adds the part to the right column and its commands to the catalogue.
    public void attach() {
        beginning();
        writing();
        EditorPane made =
                new EditorPane(desk, shell, id -> shell.commands().get(id).perform());
        pane = made;
        shell.right().add(new Part(EDIT, made, WIDTH));
        made.focusWithinProperty().subscribe(focused -> {
            if (focused && shell.modeProperty().get() != Mode.EDIT) {
                before = shell.modeProperty().get();
                shell.modeProperty().set(Mode.EDIT);
            } else if (!focused && shell.modeProperty().get() == Mode.EDIT) {
                shell.modeProperty().set(before);
            }
        });
    }

    private void beginning() {
        Session session = shell.session();
        add(Command.of("edit-listing", Section.FILE, this::editStrategy, "Ctrl+E"));
        add(Command.of(
                "edit-scenario",
                Section.FILE,
                () -> open(() -> desk.editScenario(session.timedSetup().scenario()))));
        add(Command.of("new-scenario", Section.FILE, () -> open(desk::newScenario)));
        add(Command.of("open-listing", Section.FILE, this::openFile));
    }

    /// The strategy at the routine that one was reading.
    private void editStrategy() {
        String reading = routine.get();
        open(() -> desk.editStrategy(strategy()));
        if (pane != null && !reading.isEmpty()) {
            pane.goTo(reading);
        }
    }

    private void writing() {
        edit("run-edited", desk::run, "Ctrl+Enter");
        edit("explore-edited", () -> desk.explore(explorer), "Ctrl+Shift+Enter");
        edit("save-listing", () -> desk.save(files()), "Ctrl+S");
        edit("save-listing-as", () -> desk.saveAs(files()), "Ctrl+Shift+S");
        edit("complete", this::complete, "Ctrl+Space");
        edit("find-in-listing", () -> find(EditorFind::open), "Ctrl+F");
        edit("find-in-listing-next", () -> find(EditorFind::next), "F3");
        edit("close-edited", desk::close);
        edit("leave-editor", this::leave, "Escape");
    }

    private void edit(String id, Runnable action, String... keys) {
        add(Command.of(id, Section.EDIT, action, keys).in(Mode.EDIT));
    }

    private void find(Consumer<EditorFind> what) {
        if (pane != null) {
            what.accept(pane.find());
        }
    }

    private void complete() {
        if (pane != null) {
            pane.complete();
        }
    }

    /// The keys go back to the runs.
    private void leave() {
        String shown = shell.lower().shownProperty().get();
        shell.lower().parts().stream()
                .filter(part -> part.id().equals(shown))
                .forEach(part -> part.view().requestFocus());
    }

    private void openFile() {
        Path file = files().toOpen(shell.words().say("command.open-listing"), EditingDesk.PATTERNS);
        if (file != null) {
            open(() -> desk.open(file));
        }
    }

    /// The strategy of the first run that is shown.
    private String strategy() {
        return shell.session().setup().strategies().getFirst();
    }

    private void open(Runnable begin) {
        begin.run();
        shell.right().show(EDIT);
        if (pane != null) {
            pane.focusText();
        }
    }

    private void add(Command command) {
        shell.commands().add(command);
    }
}
