package lockscope.app.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import lockscope.app.figure.Box;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Branch;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.FileChoice;
import lockscope.app.shell.Work;
import lockscope.app.words.Words;
import lockscope.engine.explore.Answer;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;
import lockscope.engine.run.Outcome;
import lockscope.engine.whatif.Edit;
import lockscope.engine.whatif.WhatIf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplorerDeskTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final ShippedLibrary LISTINGS = new ShippedLibrary();

    private final Session session = new Session(new Lab(LISTINGS, WORDS), Runnable::run, Runnable::run, Runnable::run);
    private final ExplorerDesk desk = new ExplorerDesk(session, WORDS, Work.AT_ONCE);

    @BeforeEach
    void run() {
        session.choose(Setup.OPENING);
    }

    private Finding ask(String scenario, String strategy) {
        desk.questionProperty().set(new Question(scenario, strategy, Property.ALL));
        desk.ask();
        return desk.findings().getFirst();
    }

    @Test
    void what_the_window_runs_is_asked_about_next() {
        session.choose(new Setup("small/module", List.of("broken/no_lock"), Map.of()));
        assertThat(desk.questionProperty().get())
                .isEqualTo(new Question("small/module", "broken/no_lock", Property.ALL));
        session.choose(new Setup("unshare-storm", List.of("pre_exit"), Map.of()));
        assertThat(desk.questionProperty().get()).isEqualTo(new Question("small/module", "pre_exit", Property.ALL));
    }

    @Test
    void a_broken_rule_lands_in_the_window_and_is_said_in_a_sentence() {
        Finding finding = ask("small/nested-read", "net_mutex");
        assertThat(finding.isViolated()).isTrue();
        assertThat(session.experiment().isReplay()).isTrue();
        assertThat(session.playback().playhead())
                .isEqualTo(session.experiment().endNanos())
                .isEqualTo(16);
        assertThat(session.experiment().runs().getFirst().outcome()).isEqualTo(Outcome.DEADLOCK);
        assertThat(desk.saidProperty().get()).startsWith("Broken in 16 steps").contains("I12");
        assertThat(finding.story()).isNotEmpty();
    }

    @Test
    void a_schedule_read_from_its_text_replays_to_the_same_violation_in_the_window() throws Schedule.Malformed {
        Finding finding = ask("small/reader", "broken/no_grace_period");
        Schedule read = Schedule.parse(
                Objects.requireNonNull(finding.answer().schedule()).toString());
        Replay replay = Replay.toward(finding.program(), read);
        assertThat(replay.follow(read)).isEmpty();
        session.show(session.lab().replayed(replay), read.steps().size());
        assertThat(session.experiment().runs().getFirst().outcome()).isEqualTo(Outcome.VIOLATION);
        assertThat(Objects.requireNonNull(replay.violation()).text())
                .isEqualTo(Objects.requireNonNull(finding.answer().violation()).text());
    }

    @Test
    void what_holds_leaves_the_runs_and_is_kept_in_the_list() {
        ask("small/nested-read", "net_mutex");
        session.leaveReplay();
        Finding finding = ask("small/init-fails", "net_mutex");
        assertThat(finding.answer().verdict()).isEqualTo(Answer.Verdict.HOLDS);
        assertThat(session.experiment().isReplay()).isFalse();
        assertThat(desk.saidProperty().get()).startsWith("Holds: all");
        assertThat(desk.findings()).hasSize(2);
        desk.show(desk.findings().getLast());
        assertThat(session.experiment().isReplay()).isTrue();
    }

    @Test
    void cancelling_returns_within_a_tenth_of_a_second_and_nothing_is_decided() throws InterruptedException {
        Duration best = Duration.ofDays(1);
        for (int attempt = 0; attempt < 3 && best.toMillis() > 100; attempt++) {
            Duration took = cancelled();
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(best).isLessThan(Duration.ofMillis(100));
    }

    private static Duration cancelled() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(3);
        Question question = new Question("large/four-creators", "pre_exit", Property.ALL);
        Exploration exploration = new Exploration(question, LISTINGS, _ -> begun.countDown());
        Exploration.Result[] result = new Exploration.Result[1];
        Thread thread = Thread.ofPlatform().start(() -> result[0] = exploration.explore());
        begun.await();
        long now = System.nanoTime();
        exploration.cancel();
        thread.join();
        Duration took = Duration.ofNanos(System.nanoTime() - now);
        assertThat(result[0])
                .isInstanceOfSatisfying(
                        Exploration.Result.Found.class,
                        found -> assertThat(new FindingText(WORDS).verdict(found.finding()))
                                .startsWith("Not decided: cancelled"));
        return took;
    }

    @Test
    void a_state_of_the_map_is_a_moment_of_the_window() {
        ask("small/nested-read", "net_mutex");
        StateMap map = desk.mapProperty().get();
        assertThat(map.states()).isEqualTo(196);
        List<Integer> way = map.way(desk.walksProperty().get().shown().replay());
        assertThat(way).hasSize(17);
        assertThat(map.isBroken(way.getLast())).isTrue();

        desk.goTo(way.get(5));
        assertThat(session.playback().playhead()).isEqualTo(5);
        assertThat(desk.walksProperty().get().walks()).hasSize(1);

        int elsewhere = map.layer(9).stream()
                .filter(node -> !way.contains(node))
                .findFirst()
                .orElseThrow();
        desk.goTo(elsewhere);
        assertThat(session.playback().playhead()).isEqualTo(9);
        assertThat(map.way(desk.walksProperty().get().shown().replay()).getLast())
                .isEqualTo(elsewhere);
        assertThat(desk.walksProperty().get().walks()).hasSize(2);
    }

    @Test
    void the_map_has_a_dot_for_each_state_or_says_that_they_are_too_many() {
        ask("small/nested-read", "net_mutex");
        Figure dots = StateMapFigure.of(desk.mapProperty().get(), 600, 300, WORDS);
        Box first = (Box) Objects.requireNonNull(dots.byId().get(StateMapFigure.STATE + 0));
        assertThat(StateMapFigure.nearest(desk.mapProperty().get(), first.x() - 4, first.y() + 5, 600, 300, WORDS))
                .isZero();
        assertThat(StateMapFigure.nearest(desk.mapProperty().get(), 5, 5, 600, 300, WORDS))
                .isNegative();
        assertThat(dots.byId().keySet().stream().filter(id -> id.startsWith(StateMapFigure.STATE)))
                .hasSize(196);
        ask("small/reader", "broken/no_grace_period");
        Figure profile = StateMapFigure.of(desk.mapProperty().get(), 600, 300, WORDS);
        assertThat(profile.byId().keySet()).noneMatch(id -> id.startsWith(StateMapFigure.STATE));
        assertThat(profile.spoken()).contains("too many").contains("20,000");
    }

    @Test
    void whoever_is_chosen_goes_next_and_other_ways_are_kept_as_a_tree() {
        desk.questionProperty().set(new Question("small/nested-read", "pernet_ops_rwsem", Property.ALL));
        desk.walk();
        assertThat(session.playback().playhead()).isZero();
        desk.step("ns", 0);
        desk.step("ns", 0);
        desk.step("modprobe", 0);
        assertThat(session.playback().playhead()).isEqualTo(3);
        session.playback().stepBack();
        desk.step("ns", 0);
        Walks walks = desk.walksProperty().get();
        assertThat(walks.walks()).hasSize(2);
        assertThat(walks.shown().from()).isEqualTo(1);
        assertThat(walks.shown().at()).isEqualTo(2);
        session.playback().stepBack();
        desk.step("modprobe", 0);
        assertThat(desk.walksProperty().get().current()).isZero();
    }

    @Test
    void one_goes_on_by_hand_from_where_the_playhead_of_a_run_stands() {
        session.choose(new Setup("small/module", List.of("net_mutex", "pernet_ops_rwsem"), Map.of()));
        session.selectedProperty().set(Datum.of(Datum.Subject.TASK, 1).inRun(1));
        session.playback().seek(3_000);
        desk.walkOn(problem -> {
            throw new AssertionError(problem);
        });
        assertThat(session.experiment().isReplay()).isTrue();
        assertThat(session.experiment().setup().strategies()).containsExactly("pernet_ops_rwsem");
        Walk walk = desk.walksProperty().get().shown();
        assertThat(walk.length()).isPositive();
        assertThat(desk.step()).isEqualTo(walk.length());
        assertThat(desk.turnsProperty().get()).anyMatch(Replay.Turn::isPossible);
        assertThat(desk.saidProperty().get()).contains("until 3");
    }

    @Test
    void what_is_too_large_to_explore_is_neither_decided_nor_walked() {
        assertThat(ask("container-host", "net_mutex").answer().verdict()).isEqualTo(Answer.Verdict.UNDECIDED);
        assertThat(desk.saidProperty().get())
                .isEqualTo("Not decided: more than 60 tasks, beyond what can be explored.");
        desk.walk();
        assertThat(desk.saidProperty().get())
                .isEqualTo("container-host cannot be walked: the explorer stops at more than 60 tasks.");
        assertThat(desk.walksProperty().get().isEmpty()).isTrue();
    }

    @Test
    void after_a_what_if_nobody_goes_on_by_hand_and_the_window_says_why() {
        Setup opening = Setup.OPENING;
        WhatIf left = new WhatIf(4_000_000, new Edit.Leave("reader"));
        session.choose(opening.withBranch(0, new Branch(opening.strategies().getFirst(), List.of(left))));
        session.playback().seek(5_000_000);
        List<String> problems = new ArrayList<>();
        desk.walkOn(problems::add);
        assertThat(problems).hasSize(1).first().asString().contains("what-if");
        assertThat(session.experiment().isReplay()).isFalse();
    }

    @Test
    void who_cannot_go_says_why() {
        ask("small/nested-read", "net_mutex");
        session.playback().seek(8);
        List<Replay.Turn> turns = desk.turnsProperty().get();
        assertThat(turns).anyMatch(Replay.Turn::isPossible);
        assertThat(turns)
                .filteredOn(turn -> !turn.isPossible())
                .allSatisfy(turn -> assertThat(turn.refusal()).contains(turn.actor()));
    }

    @Test
    void a_claim_of_the_scenario_or_of_ones_own_is_asked_as_a_rule_is() {
        Question own =
                new Question("small/nested-read", "pernet_ops_rwsem", Property.claiming(" never net_todo  == 1; "));
        desk.questionProperty().set(own);
        desk.ask();
        assertThat(desk.findings().getFirst().answer().verdict()).isEqualTo(Answer.Verdict.HOLDS);
        desk.questionProperty()
                .set(new Question("small/nested-read", "pernet_ops_rwsem", Property.claiming("net_todo == 1")));
        desk.ask();
        Finding broken = desk.findings().getFirst();
        assertThat(broken.rule()).isEqualTo("property 1");
        assertThat(new FindingText(WORDS).question(broken.question())).endsWith("always net_todo == 1");
        desk.questionProperty().set(new Question("small/reader", "net_mutex", Property.claiming("nonsense of mine")));
        desk.ask();
        assertThat(desk.saidProperty().get()).contains("error");
    }

    @Test
    void few_cpus_are_explored_walked_and_kept_in_the_schedule_and_reductions_change_no_verdict() {
        desk.questionProperty().set(new Question("small/nested-read", "net_mutex", Property.ALL, 1, false));
        desk.ask();
        Finding one = desk.findings().getFirst();
        assertThat(one.rule()).isEqualTo("I12");
        assertThat(Objects.requireNonNull(one.answer().schedule()).cpus()).isEqualTo(1);
        assertThat(new FindingText(WORDS).question(one.question())).endsWith("on 1 CPU");
        desk.questionProperty().set(new Question("small/nested-read", "net_mutex", Property.ALL, 1, true));
        desk.ask();
        Finding reduced = desk.findings().getFirst();
        assertThat(reduced.rule()).isEqualTo("I12");
        assertThat(reduced.answer().states()).isLessThanOrEqualTo(one.answer().states());
        desk.walk();
        assertThat(desk.walksProperty().get().shown().replay().schedule().cpus())
                .isEqualTo(1);
    }

    @Test
    void around_a_step_one_sees_who_moved_and_who_could_have() {
        ask("small/nested-read", "net_mutex");
        session.playback().seek(14);
        Choices choices = desk.choicesProperty().get();
        assertThat(choices.steps()).isEqualTo(16);
        Replay walk = desk.walksProperty().get().shown().replay();
        for (Choices.Column column : choices.columns()) {
            Replay here = walk.branch(column.after());
            for (int row = 0; row < choices.actors().size(); row++) {
                assertThat(column.cells().get(row).possible())
                        .isEqualTo(here.next().contains(choices.actors().get(row)));
            }
            if (column.moved() != null) {
                assertThat(here.next()).contains(column.moved());
            }
        }
        assertThat(choices.columns().stream()
                        .flatMap(column -> column.cells().stream())
                        .filter(cell -> cell.breaks().equals("I12")))
                .as("the last step, and no other")
                .hasSize(1);
    }

    @Test
    void a_move_that_was_not_made_is_made_from_the_picture_as_a_way_of_its_own() {
        ask("small/nested-read", "net_mutex");
        session.playback().seek(10);
        Choices.Column here =
                Objects.requireNonNull(desk.choicesProperty().get().at(10));
        List<String> actors = desk.choicesProperty().get().actors();
        String other = actors.stream()
                .filter(actor -> !actor.equals(here.moved()))
                .filter(actor -> here.cells().get(actors.indexOf(actor)).possible())
                .findFirst()
                .orElseThrow();
        desk.move(10, other);
        assertThat(session.playback().playhead()).isEqualTo(11);
        assertThat(desk.walksProperty().get().shown().at()).isEqualTo(10);
        assertThat(desk.choicesProperty().get().at(10))
                .extracting(Choices.Column::moved)
                .isEqualTo(other);
    }

    @Test
    void a_walk_is_saved_and_opened_again(@TempDir Path folder) throws Exception {
        List<String> told = new ArrayList<>();
        ScheduleFiles files = new ScheduleFiles(desk, WORDS, told::add);
        Path file = folder.resolve("reader.schedule");
        ask("small/reader", "broken/no_grace_period");
        String schedule = desk.walksProperty().get().shown().replay().schedule().toString();
        files.save(new FileChoice() {
            @Override
            public Path toOpen(String title, List<String> patterns) {
                return file;
            }

            @Override
            public Path toSave(String title, String name, List<String> patterns) {
                assertThat(name).isEqualTo("small-reader.schedule");
                return file;
            }
        });
        assertThat(Files.readString(file)).isEqualTo(schedule);
        session.leaveReplay();

        files.open(file);
        assertThat(session.experiment().isReplay()).isTrue();
        assertThat(session.playback().playhead()).isEqualTo(session.experiment().endNanos());
        assertThat(desk.saidProperty().get()).startsWith("This schedule breaks I4");
        assertThat(desk.walksProperty().get().shown().replay().schedule()).hasToString(schedule);

        Files.writeString(file, schedule.replace("broken/no_grace_period\n", "nobody_s\n"));
        files.open(file);
        Files.writeString(file, "schedule of small/reader with net_mutex\n\n   1  nobody\n");
        files.open(file);
        Files.writeString(file, "x y z");
        files.open(file);
        files.open(folder.resolve("missing.schedule"));
        assertThat(told.subList(1, told.size()))
                .satisfiesExactly(
                        missing -> assertThat(missing).contains("no listing nobody_s here"),
                        refused -> assertThat(refused).contains("step 1", "nobody"),
                        malformed -> assertThat(malformed).contains("line 1"),
                        unreadable -> assertThat(unreadable).contains("cannot be read"));
    }
}
