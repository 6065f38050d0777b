package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lockscope.engine.listing.ast.ValueType;
import org.jspecify.annotations.Nullable;

/// The routines that every strategy has, for scenarios call them and the machine boots with one.
enum StrategyInterface {
    BOOT("boot", ValueType.VOID),
    COPY_NET_NS("copy_net_ns", ValueType.NET),
    PUT_NET("put_net", ValueType.VOID, ValueType.NET),
    REGISTER_PERNET_SUBSYS("register_pernet_subsys", ValueType.INT, ValueType.OPS),
    REGISTER_PERNET_DEVICE("register_pernet_device", ValueType.INT, ValueType.OPS),
    UNREGISTER_PERNET_SUBSYS("unregister_pernet_subsys", ValueType.VOID, ValueType.OPS),
    UNREGISTER_PERNET_DEVICE("unregister_pernet_device", ValueType.VOID, ValueType.OPS),
    REGISTER_NETDEVICE_NOTIFIER("register_netdevice_notifier", ValueType.VOID),
    UNREGISTER_NETDEVICE_NOTIFIER("unregister_netdevice_notifier", ValueType.VOID),
    NET_NS_BARRIER("net_ns_barrier", ValueType.VOID),
    PERNET_READ_LOCK("pernet_read_lock", ValueType.VOID),
    PERNET_READ_UNLOCK("pernet_read_unlock", ValueType.VOID);

    private final String routine;
    private final ValueType result;
    private final @Nullable ValueType parameter;

    StrategyInterface(String routine, ValueType result) {
        this(routine, result, null);
    }

    StrategyInterface(String routine, ValueType result, @Nullable ValueType parameter) {
        this.routine = routine;
        this.result = result;
        this.parameter = parameter;
    }

    /// As its definition begins: `void put_net(net)`.
    private String head() {
        return result.word() + " " + routine + "(" + (parameter == null ? "" : parameter.word()) + ")";
    }

    /// Those that are called without locks and hold none when they end.
    static List<String> closedRoutines() {
        return Stream.of(values())
                .filter(each -> each != PERNET_READ_LOCK && each != PERNET_READ_UNLOCK)
                .map(each -> each.routine)
                .toList();
    }

    /// The name that scenarios call.
    String routine() {
        return routine;
    }

    private List<Type> parameters() {
        return parameter == null ? List.of() : List.of(DeclarationLinker.type(parameter));
    }

    /// Reports routines of the interface that have another signature, and with `complete` those that are missing.
    static void check(Inclusion strategy, Scope scope, boolean complete, Problems problems) {
        List<String> missing = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (StrategyInterface wanted : values()) {
            names.add(wanted.routine);
            Symbol found = scope.find(wanted.routine);
            if (found instanceof Symbol.Routine routine) {
                wanted.checkSignature(routine, problems);
            } else {
                missing.add("'" + wanted.head() + "'");
            }
        }
        if (complete && !missing.isEmpty()) {
            String message =
                    "the strategy lacks " + String.join(", ", missing) + ", which scenarios or the machine call";
            problems.error(strategy.file().name(), message + misspelt(scope, names));
        }
    }

    private void checkSignature(Symbol.Routine found, Problems problems) {
        if (!found.result().equals(DeclarationLinker.type(result))
                || !found.parameters().equals(parameters())) {
            problems.error(
                    found.place(),
                    routine.length(),
                    "found '" + routine + "' with another signature, expected '" + head() + "', as scenarios call it");
        }
    }

    /// A routine that is there whose name is nearly the one of a missing routine.
    private static String misspelt(Scope scope, List<String> names) {
        for (String routine : scope.names(Symbol.Routine.class)) {
            String meant = names.contains(routine) ? null : Nearest.among(routine, names);
            if (meant != null && scope.find(meant) == null) {
                return "; did you mean '" + meant + "' by '" + routine + "'?";
            }
        }
        return "";
    }
}
