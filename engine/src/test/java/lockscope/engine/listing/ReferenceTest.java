package lockscope.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockscope.engine.program.Costs;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Method;
import lockscope.engine.program.Primitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The reference of the language says what the language does.
class ReferenceTest {
    private static final String REFERENCE = reference();
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```c\n(.*?)^```$");

    private static String reference() {
        try {
            return Files.readString(Path.of("LISTINGS.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> examples() {
        return EXAMPLE.matcher(REFERENCE).results().map(match -> match.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_can_be_read(String example) {
        boolean whole = example.matches("(?s)(strategy|scenario|common) .*");
        Problems problems = new Problems();
        String head = example.startsWith("ops ") ? "scenario x \"X\"; " : "common x \"X\"; ";
        Parser.parse(new Source("example", whole ? example : head + example), problems);
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void the_scenario_of_the_reference_runs_under_every_strategy() {
        String scenario = examples()
                .filter(text -> text.startsWith("scenario"))
                .findFirst()
                .orElseThrow();
        Listings library = Listings.none();
        for (String strategy : library.strategies()) {
            Loaded loaded = Loader.load(
                    library, library.strategy(strategy), new Source("example", scenario), Collections.emptyMap());
            assertThat(Listings.renderings(loaded)).isEmpty();
        }
    }

    @Test
    void what_is_quoted_stands_in_the_listings_that_ship() {
        Listings library = Listings.none();
        String shipped = String.join(
                        "\n",
                        Stream.of("common", "net_sem_async", "pernet_ops_rwsem", "pre_exit")
                                .map(name -> library.strategy(name).text())
                                .toList())
                + library.scenario("unshare-storm").text();
        String quotes = REFERENCE.substring(REFERENCE.indexOf("## How it reads"));
        List<String> quoted =
                EXAMPLE.matcher(quotes).results().map(match -> match.group(1)).toList();
        assertThat(quoted).hasSizeGreaterThan(4);
        for (String quote : quoted) {
            for (String routine : quote.split("(?m)(?<=^})\n\n")) {
                assertThat(shipped).contains(routine.strip());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Primitive.class)
    void a_primitive_has_its_row(Primitive primitive) {
        Vocabulary.Entry entry = Vocabulary.of(primitive);
        assertThat(entry.call()).contains(primitive == Primitive.CURRENT ? "current" : primitive.listingName() + "(");
        String kernel = entry.kernel().isEmpty()
                ? ""
                : "`" + entry.kernel().replace(", ", "`, `").replace(" on ", "` on `") + "`";
        assertThat(REFERENCE)
                .contains("| `" + entry.call() + "` | " + entry.meaning() + " | " + kernel + " | "
                        + (primitive.maySleep() ? "yes" : "no") + " | " + cost(primitive) + " |\n");
    }

    private static String cost(Primitive primitive) {
        return switch (primitive) {
            case QUEUE_WORK -> "0; the worker starts after `queue_work`, " + spelt(CostSetting.QUEUE_WORK);
            case SYNCHRONIZE_RCU_EXPEDITED -> "`expedited`, " + spelt(CostSetting.EXPEDITED);
            case CALL_RCU -> "0; the callback takes `callback`, " + spelt(CostSetting.CALLBACK);
            case CPU_WORK, USER_WORK, SLEEP -> "as long as it says";
            default -> "0";
        };
    }

    private static String spelt(CostSetting cost) {
        return Numeral.spelt(cost.value(Costs.DEFAULT));
    }

    @ParameterizedTest
    @EnumSource(MachineSetting.class)
    void a_setting_of_the_machine_has_its_row(MachineSetting setting) {
        assertThat(REFERENCE)
                .contains("| `" + setting.key() + "` | " + setting.meaning() + " | " + setting.range() + " | "
                        + setting.value(MachineSpec.DEFAULT) + " |\n");
    }

    @ParameterizedTest
    @EnumSource(CostSetting.class)
    void a_cost_has_its_row(CostSetting setting) {
        assertThat(REFERENCE)
                .contains("| `" + setting.key() + "` | " + setting.meaning() + " | " + spelt(setting) + " |\n");
    }

    @ParameterizedTest
    @EnumSource(StrategyInterface.class)
    void a_routine_of_every_strategy_is_named(StrategyInterface routine) {
        assertThat(REFERENCE).contains(routine.routine() + "(");
    }

    @Test
    void methods_errors_and_groups_of_settings_are_named() {
        for (Method method : Method.values()) {
            assertThat(REFERENCE).contains("op.has_" + method.listingName()).contains("`" + method.listingName() + "`");
        }
        assertThat(Words.errors()).allMatch(REFERENCE::contains);
        assertThat(REFERENCE)
                .contains("`cost.", "`scale.", "`ops=", "`until=", "`rcu.expedited=", "scale.setup")
                .contains("task.NAME.instances", "task.NAME.at", "task.NAME.every", "task.NAME.repeat");
    }
}
