package lockscope.app.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import lockscope.app.command.Command;
import lockscope.app.command.Section;
import lockscope.app.export.WholeFile;
import lockscope.app.library.Shelf;
import lockscope.app.moment.FileKind;
import lockscope.app.moment.LivingFigure;
import lockscope.app.moment.MomentWriter;
import lockscope.app.moment.SavedMoment;
import lockscope.app.moment.UnusableMoment;
import lockscope.app.session.Session;
import lockscope.app.settings.FileWatch;
import lockscope.app.shell.Checkpoints;
import lockscope.app.shell.Notices;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;

/// Saves what the window shows, and opens what somebody brings: moments, figures, listings.
public final class ArchivePart {
    private static final String ENDING = ".lockscope";
    private static final long LARGEST_LISTING = 1 << 20;

    private final Shell shell;
    private Consumer<Path> schedules = _ -> {};
    private final Words words;
    private final Showing showing;
    private final FileWatch watch;
    private final Consumer<Path> opened;
    private static final int MOST_RECENT = 5;

    private Supplier<List<Path>> recent = List::of;
    private final List<SavedMoment> checkpoints = new ArrayList<>();

    /// @param watch takes listings that were opened, to read them again when they change
    /// @param opened is told what could be opened or was saved
    public ArchivePart(Shell shell, FileWatch watch, Consumer<Path> opened) {
        this.shell = shell;
        this.words = shell.words();
        this.showing = new Showing(shell);
        this.watch = watch;
        this.opened = opened;
    }

    /// Hands schedules to whoever walks them.
    public void schedules(Consumer<Path> taker) {
        schedules = taker;
    }

    /// Adds the commands.
    public void attach() {
        FrameKeepsakes.add(shell);
        add(Command.of("save-moment", Section.FILE, this::save, "Ctrl+S"));
        add(Command.of("open-file", Section.FILE, this::choose, "Ctrl+O"));
        add(Command.of("open-recent", Section.FILE, this::chooseRecent, "Ctrl+Shift+O"));
        add(Command.of("checkpoint", Section.FILE, this::checkpoint, "Ctrl+M").everywhere());
        add(Command.of("forget-checkpoints", Section.FILE, this::forget));
    }

    /// Takes the files that were opened before, the last one first.
    public void recent(Supplier<List<Path>> files) {
        recent = files;
    }

    private void chooseRecent() {
        List<Path> files = recent.get();
        if (files.isEmpty()) {
            tell(words.say("open.recent.none"));
            return;
        }
        Notices.Choice[] choices = files.stream()
                .limit(MOST_RECENT)
                .map(file -> new Notices.Choice(String.valueOf(file.getFileName()), () -> open(file)))
                .toArray(Notices.Choice[]::new);
        shell.notices().tell(words.say("open.recent"), choices);
    }

    /// Takes files that are dropped on it.
    public void takeDrops(Node target) {
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.getDragboard().getFiles().stream().findFirst().ifPresent(file -> open(file.toPath()));
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private void add(Command command) {
        shell.commands().add(command);
    }

    private void tell(String text) {
        shell.notices().tell(text);
    }

    /// What the window shows, as a moment.
    public SavedMoment moment() {
        return showing.now();
    }

    // ---- saving

    private void save() {
        if (!showing.canBeSaved()) {
            tell(words.say("moment.nothing"));
            return;
        }
        String name = shell.session().setup().scenario().replace('/', '-') + ENDING;
        Path file = shell.filesProperty().get().toSave(words.say("moment.save"), name, List.of("*" + ENDING));
        if (file != null) {
            save(file);
        }
    }

    /// Writes the moment, after it the checkpoints of the talk.
    public void save(Path file) {
        List<SavedMoment> all = new ArrayList<>();
        all.add(showing.now());
        all.addAll(checkpoints);
        try {
            WholeFile.write(file, MomentWriter.write(all).getBytes(StandardCharsets.UTF_8));
            opened.accept(file);
            tell(words.say("moment.saved", file));
        } catch (WholeFile.Unwritable e) {
            tell(String.valueOf(e.getMessage()));
        }
    }

    // ---- checkpoints

    private void checkpoint() {
        if (!showing.canBeSaved()) {
            tell(words.say("moment.nothing"));
            return;
        }
        checkpoints.add(showing.now().named(words.say("moment.checkpoint", checkpoints.size() + 1)));
        publish();
        tell(words.say("moment.checkpoint.set", checkpoints.size()));
    }

    private void forget() {
        checkpoints.clear();
        publish();
    }

    private void publish() {
        shell.checkpoints()
                .set(checkpoints.stream()
                        .map(moment ->
                                new Checkpoints.Checkpoint(moment.name(), () -> showing.show(moment, this::tell)))
                        .toList());
    }

    // ---- opening

    private void choose() {
        List<String> patterns = List.of("*" + ENDING, "*.png", "*.svg", "*.pdf", "*.listing", "*.schedule");
        Path file = shell.filesProperty().get().toOpen(words.say("moment.open"), patterns);
        if (file != null) {
            open(file);
        }
    }

    /// Opens a moment, a figure, a listing or a schedule; says what it is when it is none of them.
    public void open(Path file) {
        shell.notices().clear();
        switch (FileKind.of(file)) {
            case LISTING -> listing(file);
            case SCHEDULE -> {
                schedules.accept(file);
                opened.accept(file);
            }
            case MOMENT -> moments(file);
            case TRACE -> tell(words.say("open.trace", file.getFileName()));
            case OTHER -> tell(words.say("open.unknown", file.getFileName()));
        }
    }

    private void moments(Path file) {
        try {
            List<SavedMoment> all = LivingFigure.readAll(file);
            checkpoints.clear();
            checkpoints.addAll(all.size() > 1 ? all.subList(1, all.size()) : List.of());
            publish();
            opened.accept(file);
            showing.show(all.getFirst(), this::tell);
        } catch (UnusableMoment e) {
            tell(String.valueOf(e.getMessage()));
        }
    }

    private void listing(Path file) {
        Source source = read(file);
        if (source == null) {
            return;
        }
        take(source);
        watch.add(file, "run", () -> {
            Source changed = read(file);
            if (changed != null) {
                take(changed);
                tell(words.say("open.changed", file.getFileName()));
            }
        });
        opened.accept(file);
    }

    private void take(Source source) {
        Session session = shell.session();
        Shelf shelf = session.lab().shelf();
        switch (Listing.of(source).kind()) {
            case STRATEGY -> {
                shelf.put(Shelf.Kind.STRATEGY, source);
                List<String> now = session.setup().strategies();
                boolean shown = now.contains(source.name());
                session.choose(shown ? session.setup() : session.setup().withStrategy(now.size() - 1, source.name()));
            }
            case SCENARIO -> {
                shelf.put(Shelf.Kind.SCENARIO, source);
                session.open(source.name());
            }
            case COMMON -> {
                shelf.put(Shelf.Kind.COMMON, source);
                session.choose(session.setup());
            }
        }
    }

    /// The listing, under the name of its file; null when it cannot be read, which has been told.
    private @Nullable Source read(Path file) {
        try {
            if (Files.size(file) > LARGEST_LISTING) {
                tell(words.say("open.large", file.getFileName()));
                return null;
            }
            String name = String.valueOf(file.getFileName()).replaceAll("\\.listing$", "");
            return new Source(name.replaceAll("[^A-Za-z0-9_.-]", "_"), Files.readString(file));
        } catch (IOException e) {
            tell(words.say("open.unreadable", file, String.valueOf(e.getMessage())));
            return null;
        }
    }
}
