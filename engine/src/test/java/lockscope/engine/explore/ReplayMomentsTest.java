package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockscope.engine.program.Program;
import lockscope.engine.run.Snapshot;
import lockscope.engine.why.Chain;
import lockscope.engine.why.Chains;
import lockscope.engine.why.Moment.TaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A replay shows its memory at every step, to whatever shows the memory of a run.
class ReplayMomentsTest {
    private static Replay broken(String strategy, String scenario) {
        Program program = Small.shipped(scenario, "broken/" + strategy);
        Schedule schedule = Small.schedule(Small.explore(program));
        Replay replay = Replay.toward(program, schedule);
        assertThat(replay.follow(schedule)).isEmpty();
        return replay;
    }

    @ParameterizedTest
    @CsvSource({"no_grace_period, small/reader", "upgrade, small/create-and-clean", "recursive_read, small/module"})
    void every_step_has_a_moment_that_agrees_with_who_can_go_next(String strategy, String scenario) {
        Replay whole = broken(strategy, scenario);
        for (int step = 0; step < whole.steps().size(); step++) {
            Snapshot moment = whole.at(step);
            assertThat(moment.time()).isEqualTo(step);
            List<Replay.Turn> turns = whole.branch(step).turns();
            assertThat(turns)
                    .filteredOn(Replay.Turn::isPossible)
                    .extracting(Replay.Turn::actor)
                    .contains(whole.steps().get(step).actor());
            for (Replay.Turn turn : turns) {
                TaskState state = turn.task() == 0 ? TaskState.RUNNING : moment.state(turn.task());
                if (state == TaskState.RUNNING || state == TaskState.RUNNABLE) {
                    assertThat(turn.isPossible()).as(turn.actor()).isTrue();
                } else {
                    assertThat(new Chains(moment).of(turn.task()).root()).isNotNull();
                }
            }
        }
    }

    @Test
    void its_last_moment_shows_the_reader_standing_on_a_freed_namespace() {
        Replay replay = broken("no_grace_period", "small/reader");
        Snapshot end = replay.at(replay.steps().size());
        assertThat(end.allReaders()).hasSize(1);
        assertThat(end.readingSince(end.allReaders().getFirst())).isPositive();
    }

    @Test
    void a_deadlock_is_a_circle_of_waits() {
        Replay replay = broken("upgrade", "small/create-and-clean");
        Snapshot end = replay.at(replay.steps().size());
        assertThat(replay.turns())
                .filteredOn(turn -> turn.task() != 0 && end.state(turn.task()) == TaskState.WAITING)
                .extracting(turn -> new Chains(end).of(turn.task()))
                .anyMatch(Chain::isDeadlock);
    }

    @Test
    void who_cannot_step_says_who_is_in_its_way() throws Schedule.Malformed {
        Replay replay = new Replay(Small.tiny(
                "rwsem s; mutex m;",
                "task r { down_read(s); up_read(s); } task w { down_write(s); up_write(s); }"
                        + "task q { down_read(s); up_read(s); }"
                        + "task reader { rcu_read_lock(); rcu_read_unlock(); } task gp { synchronize_rcu(); }"));
        replay.follow(Schedule.parse("1 r\n2 w\n3 q\n4 reader\n5 gp\n"));
        assertThat(replay.turns())
                .extracting(Replay.Turn::refusal)
                .containsExactly(
                        "",
                        "w waits to write s, which r reads",
                        "q waits to read s behind w, which waits to write it",
                        "",
                        "gp waits for a grace period, which waits for reader to leave the read section");
        assertThat(replay.turns().getFirst().line())
                .isEqualTo("scenario:1  " + replay.program().sources().get(1).text());
    }

    @Test
    void a_hand_off_that_is_due_can_be_asked_for() throws Schedule.Malformed {
        Replay replay = new Replay(Small.tiny(
                "rwsem s kind 5.3;",
                "task a { down_write(s); up_write(s); } task b { down_write(s); up_write(s); }"
                        + "task c { down_write(s); up_write(s); }"));
        replay.follow(Schedule.parse("1 a\n2 b\n3 a\n4 c\n"));
        assertThat(replay.turns())
                .filteredOn(Replay.Turn::asksForTime)
                .extracting(Replay.Turn::actor)
                .containsExactly("b");
    }

    @Test
    void a_branch_goes_its_own_way_and_leaves_the_replay_alone() {
        Replay replay = broken("no_grace_period", "small/reader");
        int steps = replay.steps().size();
        Replay branch = replay.branch(steps / 2);
        while (!branch.next().isEmpty()) {
            branch.step(branch.next().getFirst(), 0);
        }
        assertThat(replay.steps()).hasSize(steps);
        assertThat(branch.steps().subList(0, steps / 2))
                .isEqualTo(replay.steps().subList(0, steps / 2));
    }
}
