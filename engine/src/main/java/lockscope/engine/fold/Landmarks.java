package lockscope.engine.fold;

import java.util.List;
import lockscope.engine.program.Program;

/// The routines by which a place in a run is named: where a learner would say that a task "is".
public final class Landmarks {
    private static final List<String> NAMES = List.of(
            "copy_net_ns",
            "setup_net",
            "put_net",
            "cleanup_net",
            "register_pernet_subsys",
            "register_pernet_device",
            "unregister_pernet_subsys",
            "unregister_pernet_device",
            "register_netdevice_notifier",
            "unregister_netdevice_notifier",
            "net_ns_barrier",
            "pernet_read_lock",
            "pernet_read_unlock");

    private final boolean[] landmark;

    public Landmarks(Program program) {
        landmark = new boolean[program.routines().size()];
        for (int i = 0; i < landmark.length; i++) {
            landmark[i] = isLandmark(program.routines().get(i).name());
        }
    }

    /// Whether routines of that name are such.
    public static boolean isLandmark(String name) {
        return NAMES.contains(name);
    }

    public boolean contains(int routine) {
        return landmark[routine];
    }
}
