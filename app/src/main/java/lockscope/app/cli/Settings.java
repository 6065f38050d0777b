package lockscope.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options that change a scenario for one run.
final class Settings {
    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE...",
            hideParamSyntax = true,
            parameterConsumer = Pairs.class,
            description = "Change a setting of the scenario; several may follow each other. lockscope list "
                    + "scenarios SCENARIO says which there are.")
    Map<String, String> pairs = new LinkedHashMap<>();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the one source of chance; as --set seed=N.")
    @Nullable
    String seed;

    @Option(
            names = "--until",
            paramLabel = "T",
            description = "Stop at this simulated time, such as 200ms or 1.5s; as --set until=T.")
    @Nullable
    String until;

    /// All of it as settings, `--seed` and `--until` included.
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(pairs);
        if (seed != null) {
            all.put("seed", seed);
        }
        if (until != null) {
            all.put("until", until);
        }
        return all;
    }

    /// Whether a limit was asked for here rather than by the scenario.
    boolean limited() {
        return all().containsKey("until");
    }

    /// Takes `a=1 b=2` behind one `--set`, and leaves what is no pair to the command.
    static final class Pairs implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
            Map<String, String> pairs = new LinkedHashMap<>();
            Map<String, String> before = option.getValue();
            if (before != null) {
                pairs.putAll(before);
            }
            int taken = 0;
            while (!arguments.isEmpty() && isPair(arguments.peek())) {
                String pair = arguments.pop();
                int equals = pair.indexOf('=');
                pairs.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
                taken++;
            }
            if (taken == 0) {
                String found = arguments.isEmpty() ? "nothing" : "'" + arguments.peek() + "'";
                throw new ParameterException(
                        command.commandLine(), "--set: found " + found + ", expected KEY=VALUE such as cpus=16");
            }
            option.setValue(pairs);
        }

        private static boolean isPair(String argument) {
            return argument.indexOf('=') > 0 && !argument.startsWith("-");
        }
    }
}
