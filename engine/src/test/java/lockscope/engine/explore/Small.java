package lockscope.engine.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Loaded;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.engine.trace.Violation;
import org.jspecify.annotations.Nullable;

/// Programs for tests: shipped listings by name, and tiny ones written in the test itself.
final class Small implements Library {
    static final List<String> STRATEGIES = List.of(
            "net_mutex",
            "net_sem",
            "net_sem_async",
            "pernet_ops_rwsem",
            "pre_exit",
            "expedited",
            "net_mutex_barrier_inside",
            "gp_per_net");
    /// Each a fraction of a second.
    static final List<String> SMALLEST = List.of("small/module", "small/init-fails", "small/nested-read");
    /// Each a second or two.
    static final List<String> MIDDLING = List.of("small/create-and-clean", "small/reader", "small/sync-op");
    /// Each a few seconds.
    static final List<String> LONGER = List.of("small/three-creators", "small/killed");

    private static final Path STRATEGY_FILES = Path.of("src/main/resources/lockscope/engine/strategies");
    private static final Path SCENARIO_FILES = Path.of("../assets/src/main/resources/lockscope/assets/scenarios");

    private Small() {}

    /// A shipped scenario under a shipped strategy.
    static Program shipped(String scenario, String strategy, String... settings) {
        return changed(scenario, text -> text, strategy, settings);
    }

    /// A shipped scenario with its text changed.
    static Program changed(String scenario, UnaryOperator<String> change, String strategy, String... settings) {
        Small library = new Small();
        Map<String, String> given = new LinkedHashMap<>();
        for (String setting : settings) {
            given.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        Source original = text(SCENARIO_FILES, scenario);
        Source source = new Source(original.name(), change.apply(original.text()));
        return program(Loader.load(library, text(STRATEGY_FILES, strategy), source, given));
    }

    /// Declarations and routines of a strategy, and tasks of a scenario.
    static Program tiny(String strategy, String scenario) {
        return program(Loader.load(
                new Small(),
                new Source("strategy", "strategy s \"S\"; " + strategy),
                new Source("scenario", "scenario t \"T\"; " + scenario),
                Map.of()));
    }

    private static Program program(Loaded loaded) {
        Program program = loaded.program();
        if (program == null) {
            throw new AssertionError(String.join(
                    "\n",
                    loaded.diagnostics().stream().map(Diagnostic::rendering).toList()));
        }
        return program;
    }

    static Answer explore(Program program) {
        return new Explorer(program, Explorer.Options.DEFAULT, Explorer.Listener.NONE).explore();
    }

    static Violation violation(Answer answer) {
        return Objects.requireNonNull(answer.violation(), answer.sentence());
    }

    static Schedule schedule(Answer answer) {
        return Objects.requireNonNull(answer.schedule(), answer.sentence());
    }

    private static Source text(Path folder, String name) {
        try {
            return new Source(name, Files.readString(folder.resolve(name + ".listing")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> strategies() {
        return STRATEGIES;
    }

    @Override
    public List<String> scenarios() {
        return SMALLEST;
    }

    @Override
    public @Nullable Source strategy(String name) {
        return text(STRATEGY_FILES, name);
    }

    @Override
    public @Nullable Source scenario(String name) {
        return text(SCENARIO_FILES, name);
    }

    @Override
    public @Nullable Source common(String name) {
        return text(STRATEGY_FILES, name);
    }
}
