package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.program.ObjectType;

/// The routines that every strategy has, for scenarios call them and the machine boots with one.
enum StrategyInterface {
    BOOT("boot", Type.Plain.VOID),
    COPY_NET_NS("copy_net_ns", new Type.Reference(ObjectType.NET)),
    PUT_NET("put_net", Type.Plain.VOID, new Type.Reference(ObjectType.NET)),
    REGISTER_PERNET_SUBSYS("register_pernet_subsys", Type.Plain.INT, new Type.Reference(ObjectType.OPS)),
    REGISTER_PERNET_DEVICE("register_pernet_device", Type.Plain.INT, new Type.Reference(ObjectType.OPS)),
    UNREGISTER_PERNET_SUBSYS("unregister_pernet_subsys", Type.Plain.VOID, new Type.Reference(ObjectType.OPS)),
    UNREGISTER_PERNET_DEVICE("unregister_pernet_device", Type.Plain.VOID, new Type.Reference(ObjectType.OPS)),
    REGISTER_NETDEVICE_NOTIFIER("register_netdevice_notifier", Type.Plain.VOID),
    UNREGISTER_NETDEVICE_NOTIFIER("unregister_netdevice_notifier", Type.Plain.VOID),
    NET_NS_BARRIER("net_ns_barrier", Type.Plain.VOID),
    PERNET_READ_LOCK("pernet_read_lock", Type.Plain.VOID),
    PERNET_READ_UNLOCK("pernet_read_unlock", Type.Plain.VOID);

    private final String routine;
    private final Type result;
    private final List<Type> parameters;

    StrategyInterface(String routine, Type result, Type... parameters) {
        this.routine = routine;
        this.result = result;
        this.parameters = List.of(parameters);
    }

    String routine() {
        return routine;
    }

    /// As its definition begins: `void put_net(net)`.
    private String head() {
        List<String> words = new ArrayList<>();
        for (Type parameter : parameters) {
            words.add(word(parameter));
        }
        return word(result) + " " + routine + "(" + String.join(", ", words) + ")";
    }

    private static String word(Type type) {
        return switch (type) {
            case Type.Reference(ObjectType to) -> to.listingName();
            default -> type == Type.Plain.INT ? "int" : "void";
        };
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
        if (!found.result().equals(result) || !found.parameters().equals(parameters)) {
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
