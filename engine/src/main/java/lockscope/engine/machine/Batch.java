package lockscope.engine.machine;

import java.util.function.IntConsumer;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program;
import lockscope.engine.state.Lists;

/// The namespaces that `exit_batch` is called for: those on a list by their link `exit`.
public final class Batch {
    private final Kernel kernel;
    private final int link;

    public Batch(Kernel kernel) {
        this.kernel = kernel;
        link = kernel.linkPosition(kernel.program.links().indexOf(new Program.Link("exit", ObjectType.NET)));
    }

    /// Visits the slot of each namespace, in the order of the list; stops at one whose memory is free.
    public void each(long head, IntConsumer visit) {
        long element = head;
        do {
            element = kernel.lists.get(ObjectType.NET, link, element, true);
            int slot = Lists.isHead(element) ? 0 : kernel.nets.slot(element);
            if (slot == 0) {
                return;
            }
            visit.accept(slot);
        } while (element != head);
    }
}
