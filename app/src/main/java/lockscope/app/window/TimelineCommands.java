package lockscope.app.window;

import java.util.List;
import lockscope.app.command.Command;
import lockscope.app.command.Section;
import lockscope.app.figure.Datum;
import lockscope.app.narration.Depth;
import lockscope.app.session.TimelineDesk;
import lockscope.app.shell.Shell;
import lockscope.app.why.Answer;
import lockscope.app.why.Inquiry;
import lockscope.app.why.Link;

/// The commands of the timeline, with the keys that trace viewers have taught.
final class TimelineCommands {
    private static final double ZOOM = 1.25;
    private static final double PAN = 0.1;

    private final Shell shell;
    private final TimelinePane timeline;
    private final Inquiry inquiry;

    TimelineCommands(Shell shell, TimelinePane timeline, Inquiry inquiry) {
        this.shell = shell;
        this.timeline = timeline;
        this.inquiry = inquiry;
    }

    void addAll() {
        TimelineDesk desk = shell.timeline();
        add("fit", desk::fit, "Home", "0");
        add("focus", desk::focus, "F");
        add("zoom-in", () -> timeline.zoom(1 / ZOOM), "W", "+");
        add("zoom-out", () -> timeline.zoom(ZOOM), "S", "-");
        add("pan-left", () -> desk.pan(-PAN), "A");
        add("pan-right", () -> desk.pan(PAN), "D");
        add("undo", desk::undo, "Ctrl+Z");
        add("redo", desk::redo, "Ctrl+Shift+Z");
        add("lanes-up", () -> timeline.scrollLanes(-1), "Page Up");
        add("lanes-down", () -> timeline.scrollLanes(1), "Page Down");
        add("next-slice", () -> desk.along(1), ".");
        add("previous-slice", () -> desk.along(-1), ",");
        add("cause", this::cause, "]");
        add("effect", () -> desk.follow(false), "[");
        add("find", timeline::openFind, "/");
        add("find-next", desk::findNext, "F3");
        add("mark", desk::mark, "M");
        add("bookmark", desk::bookmark, "B");
        add("next-bookmark", desk::toNextBookmark, "Shift+B");
        add("callout", timeline::callout, "Shift+C");
        add("clear-notes", desk::clearNotes);
        add("pin", desk::togglePin, "Shift+P");
        add("net-lane", this::netLane, "Shift+N");
        add("deselect", timeline::deselect, "Escape");
    }

    private void add(String id, Runnable action, String... chords) {
        shell.commands().add(Command.of(id, Section.TIMELINE, action, chords));
    }

    /// Along the trace where the wait is over, along the chain of the moment where it is not.
    private void cause() {
        Datum datum = shell.session().selectedProperty().get();
        if (datum == null || shell.timeline().follow(true)) {
            return;
        }
        for (Answer answer : inquiry.answers()) {
            List<Link> links = answer.links(Depth.COURSE);
            if (answer.run() == datum.run() && links.size() > 1) {
                Datum next = links.get(1).datum();
                if (next != null) {
                    shell.session().selectedProperty().set(next);
                }
            }
        }
    }

    private void netLane() {
        Datum datum = shell.session().selectedProperty().get();
        if (datum != null && datum.subject() == Datum.Subject.NET) {
            shell.timeline().toggleNet(datum.index());
        }
    }
}
