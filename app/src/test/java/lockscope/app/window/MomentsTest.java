package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lockscope.app.archive.ArchivePart;
import lockscope.app.archive.Memory;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Role;
import lockscope.app.library.Shelf;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.Notices;
import lockscope.app.theme.Theme;
import lockscope.app.timeline.Anchor;
import lockscope.app.timeline.Callout;
import lockscope.app.timeline.Notes;
import lockscope.app.timeline.Remark;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.listing.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MomentsTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final long MS = SimTime.MILLISECOND;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Toolkit.start();
    }

    /// A window and what saves and opens for it.
    private record Desk(WindowPicture picture, ArchivePart archive) {
        Session session() {
            return picture.session();
        }
    }

    private static Desk desk() {
        WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS);
        picture.layout(1600, 1000);
        return new Desk(picture, picture.window().archive());
    }

    private static Desk arranged() {
        Desk desk = desk();
        desk.picture().at(new Setup("unshare-storm", List.of("net_mutex", "gp_per_net"), Map.of("cpus", "4")), 21 * MS);
        Session session = desk.session();
        session.playback().seek(9 * MS);
        session.show(new Viewport(2 * MS, 12 * MS));
        session.selectedProperty().set(Datum.of(Datum.Subject.TASK, 3));
        desk.picture().in(Theme.Kind.DARK);
        desk.picture().perform("tables");
        desk.picture()
                .window()
                .shell()
                .timeline()
                .notesProperty()
                .set(Notes.NONE
                        .mark(3 * MS)
                        .bookmark(5 * MS)
                        .with(new Remark(
                                1,
                                new Callout(new Anchor("ns/1", Role.WAITS_FOR_LOCK, 1), "look; here = 100 %"),
                                30,
                                -40)));
        return desk;
    }

    private static String shipped(String strategy) {
        Source source = new ShippedLibrary().strategy(strategy);
        return source == null ? "" : source.text();
    }

    private static String told(Desk desk) {
        Notices.Notice notice =
                desk.picture().window().shell().notices().shownProperty().get();
        return notice == null ? "" : notice.text();
    }

    @Test
    void a_moment_brings_everything_back_in_another_window() throws Exception {
        Path file = folder.resolve("a.lockscope");
        Desk other = Toolkit.call(() -> {
            arranged().archive().save(file);
            Desk fresh = desk();
            fresh.archive().open(file);
            return fresh;
        });
        Session session = other.session();
        assertThat(told(other)).isEmpty();
        assertThat(session.setup().strategies()).containsExactly("net_mutex", "gp_per_net");
        assertThat(session.setup().settings()).containsEntry("cpus", "4");
        assertThat(session.playback().playhead()).isEqualTo(9 * MS);
        assertThat(session.playback().horizon()).isEqualTo(21 * MS);
        assertThat(session.viewportProperty().get()).isEqualTo(new Viewport(2 * MS, 12 * MS));
        assertThat(session.selectedProperty().get()).isEqualTo(Datum.of(Datum.Subject.TASK, 3));
        assertThat(other.picture().window().shell().look().kindProperty().get()).isEqualTo(Theme.Kind.DARK);
        assertThat(other.picture().window().shell().right().shownProperty().get())
                .isEqualTo("twin");
        Notes notes =
                other.picture().window().shell().timeline().notesProperty().get();
        assertThat(notes.markerA()).isEqualTo(3 * MS);
        assertThat(notes.bookmarks()).containsExactly(5 * MS);
        assertThat(notes.callouts()).singleElement().satisfies(remark -> {
            assertThat(remark.text()).isEqualTo("look; here = 100 %");
            assertThat(remark.run()).isEqualTo(1);
        });
    }

    @Test
    void an_edited_listing_goes_along_as_text() throws Exception {
        Path file = folder.resolve("own.lockscope");
        Path listing = folder.resolve("mine.listing");
        Desk other = Toolkit.call(() -> {
            String text = shipped("net_mutex");
            Files.writeString(listing, text.replaceFirst("strategy net_mutex", "strategy mine"));
            Desk first = desk();
            first.picture().at(Setup.OPENING, 5 * MS);
            first.archive().open(listing);
            assertThat(first.session().setup().strategies()).contains("mine");
            first.archive().save(file);
            Files.delete(listing);
            Desk fresh = desk();
            fresh.archive().open(file);
            return fresh;
        });
        assertThat(other.session().setup().strategies()).contains("mine");
        assertThat(other.session().experiment().failed()).isFalse();
    }

    @Test
    void several_moments_in_a_file_are_the_checkpoints_of_a_talk() throws Exception {
        Path file = folder.resolve("talk.lockscope");
        Toolkit.call(() -> {
            Desk first = arranged();
            first.picture().perform("checkpoint");
            first.session().playback().seek(14 * MS);
            first.picture().perform("checkpoint");
            first.session().playback().seek(2 * MS);
            first.archive().save(file);
            Desk fresh = desk();
            fresh.archive().open(file);
            assertThat(fresh.session().playback().playhead()).isEqualTo(2 * MS);
            assertThat(fresh.picture().window().shell().checkpoints().go(1)).isTrue();
            assertThat(fresh.session().playback().playhead()).isEqualTo(14 * MS);
            fresh.picture().window().shell().checkpoints().back();
            assertThat(fresh.session().playback().playhead()).isEqualTo(9 * MS);
            return null;
        });
    }

    @Test
    void a_run_that_differs_from_the_one_that_was_saved_is_said_to_differ() throws Exception {
        Path file = folder.resolve("old.lockscope");
        String told = Toolkit.call(() -> {
            arranged().archive().save(file);
            Files.writeString(
                    file,
                    Files.readString(file).replaceFirst("fingerprint [0-9a-f]{16}", "fingerprint 0123456789abcdef"));
            Desk fresh = desk();
            fresh.archive().open(file);
            return told(fresh);
        });
        assertThat(told).contains("Another version of Lockscope");
    }

    @Test
    void what_is_none_of_our_files_is_named_and_changes_nothing() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.docx"), "hello");
        Path trace = Files.writeString(folder.resolve("run.pftrace"), "x");
        Path picture = Files.writeString(folder.resolve("holiday.png"), "no picture");
        Toolkit.call(() -> {
            Desk desk = arranged();
            for (Path file : List.of(text, trace, picture, folder.resolve("gone.lockscope"))) {
                desk.archive().open(file);
                assertThat(told(desk)).contains(String.valueOf(file.getFileName()));
            }
            assertThat(desk.session().playback().playhead()).isEqualTo(9 * MS);
            return null;
        });
    }

    @Test
    void work_that_nobody_saved_is_offered_again_after_a_crash_and_only_then() throws Exception {
        Toolkit.call(() -> {
            Desk crashed = arranged();
            crashed.picture().window().remember(folder).keepUnsaved();
            Desk next = desk();
            Memory memory = next.picture().window().remember(folder);
            Notices.Notice offer =
                    next.picture().window().shell().notices().shownProperty().get();
            assertThat(offer).isNotNull();
            offer.choices().getFirst().action().run();
            assertThat(next.picture()
                            .window()
                            .shell()
                            .timeline()
                            .notesProperty()
                            .get()
                            .callouts())
                    .hasSize(1);
            memory.close();
            Desk third = desk();
            third.picture().window().remember(folder);
            assertThat(told(third)).isEmpty();
            return null;
        });
    }

    @Test
    void a_lesson_is_no_work_of_anybodys_until_a_listing_of_it_is_edited_and_is_open_again_at_the_next_start()
            throws Exception {
        Path unsaved = folder.resolve("unsaved.lockscope");
        String lesson = Toolkit.call(() -> {
            Desk learning = desk();
            Memory memory = learning.picture().window().remember(folder);
            assertThat(learning.picture().window().lessons().open("1")).isTrue();
            memory.keepUnsaved();
            assertThat(unsaved).doesNotExist();
            Shelf shelf = learning.session().lab().shelf();
            Source scenario = Objects.requireNonNull(shelf.scenario("three-at-once"));
            shelf.put(Shelf.Kind.SCENARIO, new Source("three-at-once", scenario.text() + "// mine\n"));
            memory.keepUnsaved();
            return desk().picture().window().remember(folder).get(MainWindow.OPEN_LESSON);
        });
        assertThat(unsaved).exists();
        assertThat(lesson).isEqualTo("01-one-mutex");
    }

    @Test
    void work_that_cannot_be_kept_is_said_once_and_kept_as_soon_as_it_can_be() throws Exception {
        // a file in the folder's place takes no files, as a full disk does not
        Path blocked = Files.writeString(folder.resolve("blocked"), "x");
        Toolkit.call(() -> {
            Desk desk = arranged();
            Memory memory = desk.picture().window().remember(blocked);
            memory.keepUnsaved();
            assertThat(told(desk)).contains("blocked");
            desk.picture().window().shell().notices().clear();
            memory.keepUnsaved();
            assertThat(told(desk)).isEmpty();
            Files.delete(blocked);
            memory.keepUnsaved();
            assertThat(blocked.resolve("unsaved.lockscope")).isRegularFile();
            return null;
        });
    }

    @Test
    void theme_text_size_layout_and_the_last_moment_are_there_again_at_the_next_start() throws Exception {
        Toolkit.call(() -> {
            Desk first = arranged();
            Memory memory = first.picture().window().remember(folder);
            first.picture().textSize(1.5);
            memory.opened(folder.resolve("a.lockscope"));
            memory.close();
            Desk next = desk();
            Memory recalled = next.picture().window().remember(folder);
            assertThat(next.picture().window().shell().look().kindProperty().get())
                    .isEqualTo(Theme.Kind.DARK);
            assertThat(next.picture().window().shell().look().textSizeProperty().get())
                    .isEqualTo(1.5);
            assertThat(next.picture().window().shell().right().shownProperty().get())
                    .isEqualTo("twin");
            assertThat(recalled.recent())
                    .containsExactly(folder.resolve("a.lockscope").toAbsolutePath());
            assertThat(recalled.showLast()).isTrue();
            assertThat(next.session().playback().playhead()).isEqualTo(9 * MS);
            return null;
        });
    }

    @Test
    void damaged_settings_are_said_to_be_set_aside() throws Exception {
        Files.writeString(folder.resolve("settings"), "rubbish");
        String told = Toolkit.call(() -> {
            Desk desk = desk();
            desk.picture().window().remember(folder);
            return told(desk);
        });
        assertThat(told).contains("settings.damaged");
    }

    @Test
    void an_open_listing_that_changes_on_disk_runs_anew() throws Exception {
        Path listing = folder.resolve("mine.listing");
        Toolkit.call(() -> {
            String text = shipped("net_mutex").replaceFirst("strategy net_mutex", "strategy mine");
            Files.writeString(listing, text);
            Desk desk = desk();
            desk.picture().at(Setup.OPENING, 5 * MS);
            desk.archive().open(listing);
            long before = desk.session().experiment().runs().getLast().fingerprint();
            String other = shipped("pernet_ops_rwsem").replaceFirst("strategy pernet_ops_rwsem", "strategy mine");
            Files.writeString(listing, other);
            Files.setLastModifiedTime(listing, FileTime.fromMillis(5_000_000));
            desk.picture().window().watch().look();
            assertThat(desk.session().experiment().runs().getLast().fingerprint())
                    .isNotEqualTo(before);
            return null;
        });
    }
}
