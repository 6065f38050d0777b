package lockscope.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lockscope.engine.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is given, the answer is a program or messages with places; never an exception, never a long wait.
class AnyInputTest {
    private static final List<String> SCRAPS = List.of(
            "{",
            "}",
            "(",
            ")",
            ";",
            ",",
            ".",
            "=",
            "==",
            "-",
            "+",
            "!",
            "/",
            "\"",
            "/*",
            "//",
            "net",
            "ops",
            "list",
            "of",
            "via",
            "exit",
            "0",
            "-1",
            "4.16",
            "99999999999",
            "3ms",
            "to",
            "per",
            "with",
            "at",
            "every",
            "task",
            "true",
            "current",
            "null",
            "return",
            "break",
            "while",
            "always",
            "eventually",
            "repeat",
            "list_for_each",
            "mutex_lock",
            "rcu_barrier",
            "é",
            "\0",
            "\uD83D",
            "include common;",
            "mutex rtnl_mutex;",
            "void boot() { }");

    private static void assertAnswered(Loaded loaded) {
        assertThat(loaded.diagnostics()).allSatisfy(diagnostic -> {
            assertThat(diagnostic.place().line()).isPositive();
            assertThat(diagnostic.place().column()).isPositive();
            assertThat(diagnostic.message()).isNotBlank();
            assertThat(diagnostic.rendering()).isNotBlank();
        });
        boolean error = loaded.diagnostics().stream().anyMatch(Diagnostic::isError);
        assertThat(loaded.program() == null)
                .as("no program exactly when there are errors")
                .isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_damaged_strategy_or_scenario(long seed) {
        Random random = new Random(seed);
        Listings library = Listings.none();
        for (String name : library.strategies()) {
            Source damaged = new Source(name, damaged(library.strategy(name).text(), random));
            assertAnswered(Loader.load(library, damaged, library.scenario("three-creators"), Collections.emptyMap()));
            assertAnswered(Loader.load(library, damaged));
            assertThat(Lint.lint(library, damaged)).doesNotContainNull();
        }
        Source strategy = library.strategy("net_mutex");
        for (String name : library.scenarios()) {
            Source damaged = new Source(name, damaged(library.scenario(name).text(), random));
            assertAnswered(Loader.load(library, strategy, damaged, Collections.emptyMap()));
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        int wounds = 1 + random.nextInt(4);
        for (int i = 0; i < wounds; i++) {
            int at = random.nextInt(damaged.length() + 1);
            int end = Math.min(damaged.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> damaged.delete(at, end);
                case 1 -> damaged.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
                case 2 -> damaged.insert(at, " " + SCRAPS.get(random.nextInt(SCRAPS.size())) + " ");
                case 3 -> damaged.insert(random.nextInt(damaged.length() + 1), damaged.substring(at, end));
                default -> damaged.replace(at, end, String.valueOf((char) random.nextInt(0x3000)));
            }
        }
        return random.nextInt(10) == 0
                ? damaged.substring(0, random.nextInt(damaged.length() + 1))
                : damaged.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void scraps_of_the_language_in_any_order(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            List<String> scraps = new ArrayList<>();
            for (int n = random.nextInt(60); n > 0; n--) {
                scraps.add(SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
            String text = String.join(" ", scraps);
            assertAnswered(Listings.load(text, ""));
            assertAnswered(Listings.load("void f(net net, ops op) { " + text + " }", ""));
            assertAnswered(Listings.load("void boot() { }", text));
            assertAnswered(Listings.load("void boot() { }", "ops o { " + text + " }"));
            assertAnswered(Listings.load("", "task t { }", "cpus=" + text, "task.t.at=" + text, "scale.exit=" + text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = (", "x = !", "x = -", "{", "if (n) {", "while (n) {", "repeat 2 {", "f(", "x = f("})
    void nesting_ten_thousand_deep(String opening) {
        Loaded loaded = Listings.load("int n; void f() { " + opening.repeat(10_000), "");
        assertThat(loaded.program()).isNull();
        assertAnswered(loaded);
    }

    @Test
    void the_bound_of_nesting_is_said() {
        Loaded loaded =
                Listings.load("int n; void f() { n = " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + "; }", "");
        assertThat(Listings.messages(loaded)).contains("nested more than 100 deep; split this into routines");
    }

    @ParameterizedTest
    @ValueSource(strings = {" + n", ".exit", " && n", " == n"})
    void expressions_ten_thousand_long(String more) {
        assertAnswered(Listings.load("int n; void f() { n = n" + more.repeat(10_000) + "; }", ""));
    }

    @Test
    void an_if_with_ten_thousand_arms_is_only_long() {
        Loaded loaded = Listings.load("int n; void f() { if (n) { } " + "else if (n) { } ".repeat(10_000) + "}", "");
        assertThat(Listings.messages(loaded)).isEmpty();
    }

    @Test
    void ten_thousand_routines_that_call_each_other_in_a_row() {
        StringBuilder routines = new StringBuilder("void r0() { }");
        for (int i = 1; i <= 10_000; i++) {
            routines.append("void r").append(i).append("() { r").append(i - 1).append("(); }");
        }
        assertThat(Listings.messages(Listings.load(routines.toString(), "")))
                .first()
                .asString()
                .startsWith("calls nest more than 100 deep");
    }

    @Test
    void files_beyond_a_megabyte() {
        Loaded loaded = Listings.load(" ".repeat(1 << 20), "");
        assertThat(Listings.messages(loaded)).first().asString().startsWith("a listing of more than 1 MB");
    }

    @Test
    void very_many_lines() {
        String body = "cond_resched(); ".repeat(1000);
        Loaded loaded = Listings.load("void boot() { }", "ops o(4096) { exit { " + body + " } }");
        assertThat(loaded.program()).isNull();
        assertAnswered(loaded);
    }

    @Test
    void very_many_mistakes() {
        Loaded loaded = Listings.load("void f() { " + "x(); ".repeat(10_000) + "}", "");
        assertThat(loaded.diagnostics()).hasSizeLessThan(110);
    }

    @Test
    void equal_input_gives_equal_answers() {
        Listings library = Listings.none();
        Source strategy = library.strategy("expedited");
        Source scenario = library.scenario("traced-4.15");
        Program once = load(library, strategy, scenario);
        Program again = load(library, strategy, scenario);
        assertThat(once.routines()).isEqualTo(again.routines());
        assertThat(once.code().instructions()).isEqualTo(again.code().instructions());
        assertThat(once.code().next()).isEqualTo(again.code().next());
        assertThat(once.code().costNanos()).isEqualTo(again.code().costNanos());
    }

    private static Program load(Library library, Source strategy, Source scenario) {
        return Listings.program(Loader.load(library, strategy, scenario, Collections.emptyMap()));
    }
}
