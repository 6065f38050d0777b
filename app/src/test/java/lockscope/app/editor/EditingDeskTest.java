package lockscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockscope.app.cli.Lockscope;
import lockscope.app.library.Shelf;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Experiment;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.FileChoice;
import lockscope.app.shell.Work;
import lockscope.app.words.Words;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditingDeskTest {
    private static final Words WORDS = new Words(Locale.ROOT);

    private final Session session =
            new Session(new Lab(new ShippedLibrary(), WORDS), Runnable::run, Runnable::run, Runnable::run);

    @TempDir
    private Path folder;

    private EditingDesk desk = desk();

    private EditingDesk desk() {
        Drafts drafts = new Drafts();
        if (folder != null) {
            drafts.keepIn(folder.resolve("drafts"));
        }
        return new EditingDesk(session, WORDS, Work.AT_ONCE, Runnable::run, drafts);
    }

    @BeforeEach
    void open() {
        desk = desk();
        session.choose(Setup.OPENING);
        desk.editStrategy("net_mutex");
    }

    private String text() {
        return manuscript().text();
    }

    private Manuscript manuscript() {
        return Objects.requireNonNull(desk.manuscript());
    }

    private void replace(String old, String now) {
        assertThat(text()).contains(old);
        desk.type(text().replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(now)));
    }

    private List<Diagnostic> findings() {
        return Objects.requireNonNull(desk.proofProperty().get()).findings();
    }

    @Test
    void what_ships_is_edited_as_a_copy_under_a_name_of_its_own() {
        assertThat(manuscript().name()).isEqualTo("my_net_mutex");
        replace("err = setup_net(net);", "err = 0;");
        desk.run();
        Source original = Objects.requireNonNull(session.lab().shelf().strategy("net_mutex"));
        assertThat(original.text()).contains("err = setup_net(net);");
        assertThat(session.setup().strategies()).containsExactly("net_mutex", "my_net_mutex");
        assertThat(session.experiment().runs().getLast().fingerprint())
                .isNotEqualTo(session.experiment().runs().getFirst().fingerprint());
    }

    @Test
    void every_mistake_is_found_as_one_types_with_a_suggestion() {
        replace("mutex_unlock(net_mutex);", "mutex_unlok(net_mutex);");
        replace("err = setup_net(net);", "err = setup_nett(net);");
        assertThat(findings()).filteredOn(Diagnostic::isError).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.message()).contains("did you mean");
            assertThat(finding.place().file()).isEqualTo("my_net_mutex");
        });
    }

    @Test
    void a_lock_that_is_kept_is_a_warning_with_its_path() {
        replace("    spin_unlock(cleanup_list_lock);\n\n    mutex_lock(net_mutex);", "    mutex_lock(net_mutex);");
        assertThat(findings()).isNotEmpty().noneMatch(Diagnostic::isError);
        assertThat(findings()).anySatisfy(finding -> assertThat(finding.path()).isNotEmpty());
    }

    @Test
    void a_listing_with_errors_leaves_the_runs_and_says_why() {
        Experiment before = session.experiment();
        replace("err = setup_net(net);", "err = setup_nett(net);");
        desk.run();
        assertThat(session.experiment()).isSameAs(before);
        assertThat(session.setup()).isEqualTo(Setup.OPENING);
        assertThat(desk.saidProperty().get()).contains("Not run").contains("error");
    }

    @Test
    void a_file_that_was_written_by_somebody_else_is_known_as_such_and_read_again() throws IOException {
        Path file = folder.resolve("mine.listing");
        Files.writeString(file, text());
        desk.open(file);
        assertThat(desk.isElsewhere(file)).isFalse();
        Files.writeString(file, text().replace("err = setup_net(net);", "err = 0;"));
        assertThat(desk.isElsewhere(file)).isTrue();
        desk.reread(file);
        assertThat(text()).contains("err = 0;");
        assertThat(desk.unsavedProperty().get()).isFalse();
        assertThat(desk.saidProperty().get()).contains("mine.listing");
        assertThat(desk.isElsewhere(folder.resolve("other.listing"))).isFalse();
    }

    @Test
    void a_file_that_no_listing_can_be_is_not_read() throws IOException {
        Path file = folder.resolve("large.listing");
        Files.writeString(file, "x".repeat(2 << 20));
        String before = text();
        desk.open(file);
        assertThat(text()).isEqualTo(before);
        assertThat(desk.saidProperty().get()).contains("large.listing");
    }

    @Test
    void a_copy_cannot_take_the_name_of_what_ships() {
        desk.rename("pernet_ops_rwsem");
        desk.run();
        assertThat(desk.saidProperty().get()).contains("pernet_ops_rwsem").contains("another name");
        assertThat(session.lab().shelf().isOwn(Shelf.Kind.STRATEGY, "pernet_ops_rwsem"))
                .isFalse();
    }

    @Test
    void offers_say_what_they_do_and_whether_they_sleep() {
        int caret = text().indexOf("mutex_lock_killable(") + "mutex_lo".length();
        List<Offer> offers = desk.offers(caret);
        assertThat(offers).extracting(Offer::word).contains("mutex_lock", "mutex_lock_killable");
        assertThat(offers)
                .filteredOn(offer -> offer.word().equals("mutex_lock"))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.about()).contains("sleeps");
                    assertThat(offer.sleeps()).isTrue();
                });
        assertThat(offer("setup_net").kind()).isEqualTo(Offer.Kind.ROUTINE);
        assertThat(offer("cleanup_net").sleeps()).isTrue();
        assertThat(offer("net_mutex").kind()).isEqualTo(Offer.Kind.NAME);
    }

    private Offer offer(String word) {
        desk.type(text() + "\n" + word);
        return desk.offers(text().length()).stream()
                .filter(offer -> offer.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void after_a_point_fields_are_offered() {
        int caret = text().indexOf("net.count") + "net.c".length();
        assertThat(desk.offers(caret)).extracting(Offer::word).contains("count").doesNotContain("cleanup_net");
    }

    @Test
    void a_saved_listing_opens_elsewhere_and_runs_from_the_command_line() throws IOException {
        replace("// <- sleeps for ages", "// mine");
        Path file = folder.resolve("mine.listing");
        desk.save(answering(file));
        assertThat(desk.unsavedProperty().get()).isFalse();

        EditingDesk elsewhere = desk();
        elsewhere.open(file);
        assertThat(Objects.requireNonNull(elsewhere.manuscript()).text()).isEqualTo(text());

        Path out = folder.resolve("out");
        try (PrintStream stream = new PrintStream(Files.newOutputStream(out), true, StandardCharsets.UTF_8)) {
            String[] arguments = {"run", "one-life", "--strategy", file.toString()};
            assertThat(Lockscope.run(arguments, stream, stream)).isZero();
        }
        assertThat(Files.readString(out)).contains("my_net_mutex");
    }

    private static FileChoice answering(Path file) {
        return new FileChoice() {
            @Override
            public @Nullable Path toSave(String title, String name, List<String> patterns) {
                return file;
            }

            @Override
            public @Nullable Path toOpen(String title, List<String> patterns) {
                return file;
            }
        };
    }

    @Test
    void a_file_that_cannot_be_written_is_said_and_nothing_is_lost() {
        replace("err = setup_net(net);", "err = 0;");
        desk.save(answering(folder.resolve("no/such/folder/x.listing")));
        assertThat(desk.saidProperty().get()).contains("no folder");
        assertThat(desk.unsavedProperty().get()).isTrue();
    }

    @Test
    void unsaved_edits_survive_the_program() {
        replace("err = setup_net(net);", "err = 0;");
        String written = text();
        EditingDesk next = desk();
        assertThat(next.drafts()).singleElement().satisfies(draft -> {
            next.resume(draft);
            assertThat(Objects.requireNonNull(next.manuscript()).text()).isEqualTo(written);
            assertThat(Objects.requireNonNull(next.original()).name()).isEqualTo("net_mutex");
        });
        next.save(answering(folder.resolve("mine.listing")));
        assertThat(desk().drafts()).isEmpty();
    }

    @Test
    void a_new_scenario_is_found_without_fault_and_runs() {
        desk.newScenario();
        assertThat(findings()).isEmpty();
        desk.run();
        assertThat(session.setup().scenario()).isEqualTo("my_scenario");
        assertThat(session.experiment().runs()).hasSize(2);
    }
}
