package lockscope.app.shell;

import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import lockscope.app.command.Catalogue;
import lockscope.app.command.Mode;
import lockscope.app.session.Session;
import lockscope.app.session.TimelineDesk;
import lockscope.app.tally.TallyDesk;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// What a part of the window can count on: the session, the look, the words, and the places where it can stand.
public final class Shell {
    private final Session session;
    private final Look look;
    private final Words words;
    private final Catalogue commands = new Catalogue();
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.EXPLORE);
    private final Deck lower;
    private final Deck right;
    private final ObjectProperty<@Nullable Region> left = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Region> instead = new SimpleObjectProperty<>();
    private final Layers layers;
    private final Work work;
    private final Facts facts = new Facts();
    private final TimelineDesk timeline;
    private final TallyDesk tally;
    private final Checkpoints checkpoints = new Checkpoints();
    private final Keepsakes keepsakes = new Keepsakes();
    private final Notices notices = new Notices();
    private final ObjectProperty<Predicate<String>> lessonOpener = new SimpleObjectProperty<>(_ -> false);
    private final ObjectProperty<FileChoice> files = new SimpleObjectProperty<>(FileChoice.NOBODY);
    private final ObjectProperty<@Nullable Talk> talk = new SimpleObjectProperty<>();

    /// @param ground what the layers lie over
    public Shell(Session session, Look look, Words words, Work work, Region ground) {
        this.work = work;
        this.session = session;
        this.look = look;
        this.words = words;
        this.lower = new Deck(words);
        this.right = new Deck(words);
        this.layers = new Layers(ground);
        this.timeline = new TimelineDesk(session, words);
        this.tally = new TallyDesk(session, words);
    }

    public Session session() {
        return session;
    }

    /// Lanes, range, markers and callouts of the timeline.
    public TimelineDesk timeline() {
        return timeline;
    }

    /// The number that somebody asks about.
    public TallyDesk tally() {
        return tally;
    }

    public Look look() {
        return look;
    }

    public Words words() {
        return words;
    }

    public Catalogue commands() {
        return commands;
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// Under the stages: the timeline and what can take its place.
    public Deck lower() {
        return lower;
    }

    /// The right column: the listing with its answers and what can take their place.
    public Deck right() {
        return right;
    }

    /// The left column, where a lesson stands; null for none.
    public ObjectProperty<@Nullable Region> leftProperty() {
        return left;
    }

    /// What stands in the place of stages, timeline and columns; null for themselves.
    public ObjectProperty<@Nullable Region> insteadProperty() {
        return instead;
    }

    /// Palette, key table and the like.
    public Layers layers() {
        return layers;
    }

    /// Where to do what takes longer than a frame.
    public Work work() {
        return work;
    }

    /// The numbers that the window states.
    public Facts facts() {
        return facts;
    }

    /// States that one can come back to.
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    /// What has been prepared to say while presenting; null for nothing.
    public ObjectProperty<@Nullable Talk> talkProperty() {
        return talk;
    }

    /// What parts want to find again as they left it.
    public Keepsakes keepsakes() {
        return keepsakes;
    }

    /// What is told above the pictures.
    public Notices notices() {
        return notices;
    }

    /// How somebody is asked for a file.
    public ObjectProperty<FileChoice> filesProperty() {
        return files;
    }

    /// Opens a lesson by its number or name; says false when there is none.
    public ObjectProperty<Predicate<String>> lessonOpenerProperty() {
        return lessonOpener;
    }
}
