package lockscope.app.stage;

import java.util.List;
import lockscope.app.figure.Role;
import org.jspecify.annotations.Nullable;

/// One CPU.
///
/// @param running null when it is idle
/// @param queued tasks that could run here
/// @param owes whether the grace period waits for it
public record CpuCard(int cpu, @Nullable Running running, List<TaskRef> queued, boolean owes) {
    /// The task on a CPU.
    ///
    /// @param role how it runs
    /// @param where the routine it is in, or what it does
    /// @param brief the same where there is little room
    public record Running(TaskRef task, Role role, String where, String brief) {}

    public CpuCard {
        queued = List.copyOf(queued);
    }

    public static CpuCard idle(int cpu) {
        return new CpuCard(cpu, null, List.of(), false);
    }
}
