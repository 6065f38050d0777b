package lockscope.engine.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;

/// Listings for tests: those that ship, and small ones written in the test itself.
public final class Listings implements Library {
    private static final Path STRATEGIES = Path.of("src/main/resources/lockscope/engine/strategies");
    private static final Path SCENARIOS = Path.of("../assets/src/main/resources/lockscope/assets/scenarios");

    private final Map<String, String> commons = new LinkedHashMap<>();

    private Listings() {}

    /// Nothing but what the test gives.
    public static Listings none() {
        return new Listings();
    }

    Listings withCommon(String name, String text) {
        commons.put(name, text);
        return this;
    }

    /// A strategy of these declarations and a scenario of these, loaded.
    static Loaded load(String strategy, String scenario, String... settings) {
        return none().loaded(strategy, scenario, settings);
    }

    Loaded loaded(String strategy, String scenario, String... settings) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String setting : settings) {
            given.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        return Loader.load(
                this,
                new Source("strategy", "strategy s \"S\"; " + strategy),
                new Source("scenario", "scenario t \"T\"; " + scenario),
                given);
    }

    public static Program program(String strategy, String scenario, String... settings) {
        return program(load(strategy, scenario, settings));
    }

    /// The program, which must be there.
    public static Program program(Loaded loaded) {
        Program program = loaded.program();
        if (program == null) {
            throw new AssertionError(renderings(loaded));
        }
        return program;
    }

    static String renderings(Loaded loaded) {
        return String.join(
                "\n", loaded.diagnostics().stream().map(Diagnostic::rendering).toList());
    }

    /// What is said, without places and source lines.
    static List<String> messages(Loaded loaded) {
        return loaded.diagnostics().stream().map(Diagnostic::message).toList();
    }

    @Override
    public List<String> strategies() {
        return names(STRATEGIES).stream()
                .filter(name -> text(STRATEGIES, name).contains("\nstrategy "))
                .toList();
    }

    @Override
    public List<String> scenarios() {
        return names(SCENARIOS);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".listing"))
                    .map(file -> file.replace(".listing", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path folder, String name) {
        try {
            return Files.readString(folder.resolve(name + ".listing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Source strategy(String name) {
        return new Source(name, text(STRATEGIES, name));
    }

    @Override
    public Source scenario(String name) {
        return new Source(name, text(SCENARIOS, name));
    }

    @Override
    public @Nullable Source common(String name) {
        String text = commons.get(name);
        if (text != null) {
            return new Source(name, text);
        }
        return names(STRATEGIES).contains(name) ? strategy(name) : null;
    }
}
