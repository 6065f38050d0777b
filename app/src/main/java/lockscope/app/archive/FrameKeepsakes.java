package lockscope.app.archive;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import lockscope.app.session.TimelineDesk;
import lockscope.app.shell.Deck;
import lockscope.app.shell.Keepsakes;
import lockscope.app.shell.Keepsakes.Kept;
import lockscope.app.shell.Look;
import lockscope.app.shell.Shell;
import lockscope.app.theme.Theme;

/// What the frame itself wants to find again: look, layout, lanes and notes.
final class FrameKeepsakes {
    private FrameKeepsakes() {}

    static void add(Shell shell) {
        look(shell);
        layout(shell);
        timeline(shell);
    }

    private static void look(Shell shell) {
        Look look = shell.look();
        Keepsakes keepsakes = shell.keepsakes();
        keepsakes.add(
                "theme",
                Kept.SETTINGS,
                () -> look.kindProperty().get().key(),
                text -> Arrays.stream(Theme.Kind.values())
                        .filter(kind -> kind.key().equals(text))
                        .forEach(look.kindProperty()::set));
        keepsakes.add(
                "text-percent",
                Kept.SETTINGS,
                () -> Long.toString(Math.round(100 * look.textSizeProperty().get())),
                text -> {
                    if (text.matches("[1-3]\\d\\d")) {
                        look.textSizeProperty().set(Math.clamp(Integer.parseInt(text) / 100.0, 1.0, 3.0));
                    }
                });
        keepsakes.add(
                "reduced-motion",
                Kept.SETTINGS,
                () -> Boolean.toString(look.reducedMotionProperty().get()),
                text -> look.reducedMotionProperty().set(Boolean.parseBoolean(text)));
    }

    private static void layout(Shell shell) {
        for (Kept kept : new Kept[] {Kept.MOMENT, Kept.SETTINGS}) {
            String before = kept == Kept.MOMENT ? "shown-" : "";
            deck(shell.keepsakes(), before + "lower", kept, shell.lower());
            deck(shell.keepsakes(), before + "right", kept, shell.right());
        }
    }

    /// Empty for the first part, which nobody has to choose.
    private static void deck(Keepsakes keepsakes, String name, Kept kept, Deck deck) {
        keepsakes.add(
                name,
                kept,
                () -> deck.parts().isEmpty()
                                || deck.shownProperty()
                                        .get()
                                        .equals(deck.parts().getFirst().id())
                        ? ""
                        : deck.shownProperty().get(),
                text -> {
                    String wanted = text.isEmpty() && !deck.parts().isEmpty()
                            ? deck.parts().getFirst().id()
                            : text;
                    if (deck.parts().stream().anyMatch(part -> part.id().equals(wanted))) {
                        deck.show(wanted);
                    }
                });
    }

    private static void timeline(Shell shell) {
        TimelineDesk desk = shell.timeline();
        shell.keepsakes()
                .add(
                        "pinned",
                        Kept.MOMENT,
                        () -> String.join(",", desk.pinnedProperty().get()),
                        text -> desk.pinnedProperty().set(names(text)));
        shell.keepsakes()
                .add(
                        "net-lanes",
                        Kept.MOMENT,
                        () -> desk.netsProperty().get().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(",")),
                        text -> desk.netsProperty()
                                .set(names(text).stream()
                                        .filter(name -> name.matches("\\d{1,8}"))
                                        .map(Integer::valueOf)
                                        .collect(Collectors.toCollection(LinkedHashSet::new))));
        shell.keepsakes()
                .add(
                        "notes",
                        Kept.WORK,
                        () -> NotesText.of(desk.notesProperty().get()),
                        text -> desk.notesProperty().set(NotesText.read(text)));
    }

    private static Set<String> names(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
