package lockscope.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import lockscope.engine.program.Program;
import org.junit.jupiter.api.Test;

/// How a strategy stands on common files.
class InclusionTest {
    private static final String BASE = """
        common base "Base";
        mutex big;
        void one() { mutex_lock(big); two(); mutex_unlock(big); }
        void two() { cond_resched(); }
        """;

    @Test
    void a_routine_of_the_including_file_takes_the_place_of_the_included_one() {
        Loaded loaded = Listings.none()
                .withCommon("base", BASE)
                .loaded("include base; void two() { three(); } void three() { sleep(1us); }", "");
        Program program = Listings.program(loaded);
        assertThat(Lines.of(program, "two")).isEqualTo("0 three()\n1 return\n");
        assertThat(Lines.of(program, "one")).contains("1 two()");
        assertThat(program.sources())
                .extracting(Program.SourceText::name)
                .containsExactly("strategy", "base", "scenario");
    }

    @Test
    void what_is_not_a_routine_cannot_be_declared_again() {
        Loaded loaded = Listings.none().withCommon("base", BASE).loaded("include base; mutex big;", "");
        assertThat(Listings.messages(loaded))
                .containsExactly("'big' is declared twice; the other one, a mutex, is at base:2:7");
    }

    @Test
    void two_included_files_cannot_define_one_routine() {
        Loaded loaded = Listings.none()
                .withCommon("base", BASE)
                .withCommon("other", "common other \"Other\"; void two() { }")
                .loaded("include base; include other;", "");
        assertThat(Listings.messages(loaded))
                .containsExactly("the routine 'two' is defined twice; the other one is at base:4:6");
    }

    @Test
    void files_may_include_each_other() {
        Loaded loaded = Listings.none()
                .withCommon("a", "common a \"A\"; include b; void x() { }")
                .withCommon("b", "common b \"B\"; include a; void y() { }")
                .loaded("include a; void z() { x(); y(); }", "");
        assertThat(Listings.messages(loaded)).isEmpty();
    }

    @Test
    void names_do_not_leave_the_library() {
        Loaded loaded = Listings.none().loaded("include ../../etc/passwd; include nowhere;", "");
        assertThat(Listings.messages(loaded))
                .containsExactly(
                        "found 'include ../../etc/passwd'; expected the plain name of a common file, without a path",
                        "found 'include nowhere'; no common file has this name");
    }

    @Test
    void a_scenario_may_bring_locks_and_routines_of_its_own() {
        Program program = Listings.program(
                "mutex a;", "mutex b; void both() { mutex_lock(a); mutex_lock(b); } task t { both(); }");
        assertThat(Lines.of(program, "task t")).isEqualTo("0 both()\n1 return\n");
    }

    @Test
    void a_strategy_does_not_see_what_belongs_to_the_scenario() {
        Loaded loaded = Listings.load("void boot() { touch(init_net, tcp); }", "ops tcp { }");
        assertThat(Listings.messages(loaded)).containsExactly("found 'tcp', expected a variable or another known name");
    }
}
