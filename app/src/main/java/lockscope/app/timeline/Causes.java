package lockscope.app.timeline;

import org.jspecify.annotations.Nullable;

/// Who let whom go on, step by step: from a waiter to the task that ended its wait, and back.
public record Causes(Arrows arrows) {
    /// @param nanos when it happened
    public record Link(int task, long nanos) {}

    /// Who let a task go on at the end of what it did from `begin` to `end`; null when nobody did.
    public @Nullable Link of(int task, long begin, long end) {
        int arrow = arrows.lastTo(task, begin, end);
        return arrow < 0 ? null : new Link(arrows.from(arrow), arrows.time(arrow));
    }

    /// Whom a task let go on first while it did something; null for nobody.
    public @Nullable Link effect(int task, long begin, long end) {
        int arrow = arrows.firstFrom(task, begin, end);
        return arrow < 0 ? null : new Link(arrows.to(arrow), arrows.time(arrow));
    }
}
