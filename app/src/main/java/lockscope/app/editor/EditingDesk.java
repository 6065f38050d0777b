package lockscope.app.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lockscope.app.export.WholeFile;
import lockscope.app.library.Shelf;
import lockscope.app.session.Session;
import lockscope.app.shell.FileChoice;
import lockscope.app.shell.Work;
import lockscope.app.words.Words;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;

/// The listing that is being written, what is wrong with it, and what can be done with it: run, explore, save.
///
/// What ships is never changed: it is edited as a copy under a name of its own.
public final class EditingDesk {
    /// What listings are called in a folder.
    static final List<String> PATTERNS = List.of("*.listing");

    private static final int LARGEST = 1 << 20;
    private static final String PREFIX = "my_";

    private final Session session;
    private final Words words;
    private final Work work;
    private final Executor patient;
    private final Drafts drafts;
    private final Launch launch;
    private final ReadOnlyObjectWrapper<@Nullable Manuscript> manuscript = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Proof> proof = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final AtomicLong newest = new AtomicLong();

    /// @param patient where the text is read over when it has not changed for a moment
    public EditingDesk(Session session, Words words, Work work, Executor patient, Drafts drafts) {
        this.session = session;
        this.words = words;
        this.work = work;
        this.patient = patient;
        this.drafts = drafts;
        launch = new Launch(session, words, work, proof::set, this::say);
    }

    /// What is being written; null for nothing.
    public ReadOnlyObjectProperty<@Nullable Manuscript> manuscriptProperty() {
        return manuscript.getReadOnlyProperty();
    }

    public @Nullable Manuscript manuscript() {
        return manuscript.get();
    }

    /// What was found in the text, a moment after it was typed.
    public ReadOnlyObjectProperty<@Nullable Proof> proofProperty() {
        return proof.getReadOnlyProperty();
    }

    /// What came of the last thing that was done.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Whether there is something to save.
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    private Shelf shelf() {
        return session.lab().shelf();
    }

    // ---------------------------------------------------------------- beginning

    /// Edits a strategy: one's own as it is, a shipped one as a copy.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public void editStrategy(String name) {
        edit(Shelf.Kind.STRATEGY, name);
    }

    /// Edits a scenario: one's own as it is, a shipped one as a copy.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public void editScenario(String name) {
        edit(Shelf.Kind.SCENARIO, name);
    }

    private void edit(Shelf.Kind kind, String name) {
        Source source = kind == Shelf.Kind.STRATEGY ? shelf().strategy(name) : shelf().scenario(name);
        if (source == null) {
            throw new IllegalArgumentException("no such listing: " + name);
        }
        Manuscript now = manuscript.get();
        if (now != null
                && now.kind() == kind
                && (now.original().equals(name) || now.name().equals(name))) {
            say("");
            return;
        }
        if (shelf().isOwn(kind, name)) {
            begin(new Manuscript(kind, source.text(), "", null), false);
        } else {
            begin(
                    Manuscript.copyOf(kind, source, free(kind, PREFIX + name.substring(name.lastIndexOf('/') + 1))),
                    false);
        }
    }

    /// Begins a scenario that makes and drops a few namespaces.
    public void newScenario() {
        begin(
                new Manuscript(Shelf.Kind.SCENARIO, template(), "", null)
                        .withName(free(Shelf.Kind.SCENARIO, PREFIX + "scenario")),
                true);
    }

    private static String template() {
        try (InputStream in = EditingDesk.class.getResourceAsStream("new-scenario.listing")) {
            if (in == null) {
                throw new IllegalStateException("new-scenario.listing is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String free(Shelf.Kind kind, String wanted) {
        String name = wanted;
        for (int i = 2; isTaken(kind, name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    private boolean isTaken(Shelf.Kind kind, String name) {
        return shelf().original(kind, name) != null || shelf().isOwn(kind, name);
    }

    /// Goes on with a draft.
    public void resume(Drafts.Draft draft) {
        begin(draft.manuscript(), true);
    }

    /// Opens a listing from a file.
    public void open(Path file) {
        String text = read(file);
        if (text != null) {
            Listing.Kind kind = Listing.of(new Source(file.toString(), text)).kind();
            begin(new Manuscript(Shelf.Kind.valueOf(kind.name()), text, "", file), false);
        }
    }

    /// The text of a file; null when it cannot be read, which is said.
    private @Nullable String read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                say(words.say("open.large", file.getFileName()));
                return null;
            }
            return Files.readString(file);
        } catch (IOException e) {
            say(words.say("editor.unreadable", file, String.valueOf(e.getMessage())));
            return null;
        }
    }

    /// Whether what is edited was saved in that file, and the file holds something else.
    boolean isElsewhere(Path file) {
        Manuscript now = manuscript.get();
        if (now == null || !file.equals(now.file())) {
            return false;
        }
        String text = read(file);
        return text != null && !text.equals(now.text());
    }

    /// Takes the text that a file has now.
    void reread(Path file) {
        Manuscript now = manuscript.get();
        String text = read(file);
        if (now != null && text != null) {
            drafts.forget(now);
            begin(now.withText(text), false);
            say(words.say("editor.reread", file.getFileName()));
        }
    }

    private void begin(Manuscript next, boolean isUnsaved) {
        manuscript.set(next);
        unsaved.set(isUnsaved);
        proof.set(null);
        say("");
        readOver(next);
    }

    /// Puts the manuscript away; a draft of it is forgotten.
    public void close() {
        Manuscript now = manuscript.get();
        if (now != null) {
            drafts.forget(now);
        }
        manuscript.set(null);
        proof.set(null);
        unsaved.set(false);
    }

    // ---------------------------------------------------------------- writing

    /// Takes the text as it is now.
    public void type(String text) {
        Manuscript now = manuscript.get();
        if (now != null && !now.text().equals(text)) {
            change(now.withText(text));
        }
    }

    /// Writes another name into the head line.
    public void rename(String name) {
        Manuscript now = manuscript.get();
        String wanted = name.strip();
        if (now != null && !wanted.isEmpty() && !wanted.equals(now.name())) {
            drafts.forget(now);
            change(now.withName(wanted.replaceAll("[^A-Za-z0-9_./-]", "_")));
        }
    }

    private void change(Manuscript next) {
        manuscript.set(next);
        unsaved.set(true);
        say("");
        readOver(next);
    }

    /// Looks for mistakes and keeps a draft, unless more is typed meanwhile.
    private void readOver(Manuscript text) {
        long mine = newest.incrementAndGet();
        boolean keep = unsaved.get();
        patient.execute(() -> {
            if (newest.get() != mine) {
                return;
            }
            Proof found = Proof.of(shelf(), text);
            work.ui().execute(() -> {
                if (newest.get() == mine) {
                    proof.set(found);
                }
            });
            if (keep) {
                keep(text);
            }
        });
    }

    private void keep(Manuscript text) {
        try {
            drafts.keep(text);
        } catch (WholeFile.Unwritable e) {
            work.ui().execute(() -> say(words.say("editor.no-draft", String.valueOf(e.getMessage()))));
        }
    }

    /// What could be written at a place of the text.
    public List<Offer> offers(int caret) {
        Manuscript now = manuscript.get();
        return now == null ? List.of() : Completion.at(shelf(), now, caret);
    }

    /// The listing that it began as, null when it began with nothing.
    public @Nullable Source original() {
        Manuscript now = manuscript.get();
        return now == null || now.original().isEmpty() ? null : shelf().original(now.kind(), now.original());
    }

    private void say(String text) {
        said.set(text);
    }

    // ---------------------------------------------------------------- doing

    /// Runs it at once in the set-up that is chosen; one that cannot be run leaves the runs as they are and says why.
    public void run() {
        Manuscript now = manuscript.get();
        if (now != null) {
            launch.run(now);
        }
    }

    /// Hands it to the explorer, unless it cannot be run.
    ///
    /// @param explorer takes what it is and its name
    public void explore(BiConsumer<Shelf.Kind, String> explorer) {
        Manuscript now = manuscript.get();
        if (now != null) {
            launch.explore(now, explorer);
        }
    }

    // ---------------------------------------------------------------- keeping

    /// Saves it where it was saved before, else where the user says.
    public void save(FileChoice files) {
        Manuscript now = manuscript.get();
        if (now != null) {
            Path file = now.file();
            saveIn(file == null ? ask(files, now) : file);
        }
    }

    /// Saves it where the user says.
    public void saveAs(FileChoice files) {
        Manuscript now = manuscript.get();
        if (now != null) {
            saveIn(ask(files, now));
        }
    }

    private @Nullable Path ask(FileChoice files, Manuscript manuscript) {
        String name = manuscript.name().replace('/', '-') + ".listing";
        return files.toSave(words.say("command.save-listing-as"), name, PATTERNS);
    }

    private void saveIn(@Nullable Path file) {
        Manuscript now = manuscript.get();
        if (file == null || now == null) {
            return;
        }
        try {
            WholeFile.write(file, now.text().getBytes(StandardCharsets.UTF_8));
            newest.incrementAndGet();
            drafts.forget(now);
            manuscript.set(now.withFile(file));
            unsaved.set(false);
            say(words.say("editor.saved", file));
        } catch (WholeFile.Unwritable e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    /// Edits that were not saved when the program ended.
    public List<Drafts.Draft> drafts() {
        return drafts.all();
    }

    /// A draft that is not wanted.
    public void discard(Drafts.Draft draft) {
        drafts.forget(draft.manuscript());
    }
}
