package lockscope.app.command;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// Something that a user can do. Its title is the text `command.ID`.
///
/// @param chords the first is the one that menus and tooltips name
/// @param modes where its keys act and where the palette offers it
/// @param enabled whether it can be done now
/// @param on whether what it switches is on; null when it switches nothing
public record Command(
        String id,
        Section section,
        List<Chord> chords,
        Set<Mode> modes,
        ObservableBooleanValue enabled,
        @Nullable ObservableBooleanValue on,
        Runnable action) {
    private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    public Command {
        chords = List.copyOf(chords);
        modes = Collections.unmodifiableSet(EnumSet.copyOf(modes));
    }

    /// A command of the modes in which runs are looked at, {@link Mode#EXPLORE} and {@link Mode#LESSON}.
    ///
    /// @param chords as {@link Chord#of} reads them
    public static Command of(String id, Section section, Runnable action, String... chords) {
        List<Chord> keys = Stream.of(chords).map(Chord::of).toList();
        return new Command(id, section, keys, EnumSet.of(Mode.EXPLORE, Mode.LESSON), ALWAYS, null, action);
    }

    public Command in(Mode... others) {
        return new Command(id, section, chords, EnumSet.copyOf(List.of(others)), enabled, on, action);
    }

    public Command everywhere() {
        return new Command(id, section, chords, EnumSet.allOf(Mode.class), enabled, on, action);
    }

    public Command when(ObservableBooleanValue condition) {
        return new Command(id, section, chords, modes, condition, on, action);
    }

    public Command showing(ObservableBooleanValue state) {
        return new Command(id, section, chords, modes, enabled, state, action);
    }

    /// The same, told as something that is done instead of something that is on or off.
    public Command unswitched() {
        return new Command(id, section, chords, modes, enabled, null, action);
    }

    /// The key of its title.
    public String words() {
        return "command." + id;
    }

    /// How its first chord is written; empty when it has none.
    public String keys() {
        return chords.isEmpty() ? "" : chords.getFirst().text();
    }

    /// Does it, if it can be done now.
    public boolean perform() {
        if (!enabled.get()) {
            return false;
        }
        action.run();
        return true;
    }
}
