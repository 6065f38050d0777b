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

    /// Reports a routine of the interface that has another signature, and with `complete` one that is missing.
    static void check(Inclusion strategy, Scope scope, boolean complete, Problems problems) {
        for (StrategyInterface wanted : values()) {
            Symbol found = scope.find(wanted.routine);
            if (found instanceof Symbol.Routine routine) {
                if (!routine.result().equals(wanted.result)
                        || !routine.parameters().equals(wanted.parameters)) {
                    problems.error(
                            routine.place(),
                            wanted.routine.length(),
                            "found '" + wanted.routine + "' with another signature, expected '" + wanted.head()
                                    + "', as scenarios call it");
                }
            } else if (complete) {
                problems.error(
                        strategy.file().name(),
                        "the strategy has no routine '" + wanted.head() + "'"
                                + Nearest.hint(wanted.routine, scope.names(Symbol.Routine.class)));
            }
        }
    }
}
