package lockscope.app.command;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/// All commands of the window. No two of a mode have the same key.
public final class Catalogue {
    private final Map<String, Command> commands = new LinkedHashMap<>();

    public Catalogue() {}

    /// @throws IllegalArgumentException when the name, or a key in one of its modes, is taken
    public void add(Command command) {
        if (commands.containsKey(command.id())) {
            throw new IllegalArgumentException("two commands are called " + command.id());
        }
        for (Command other : commands.values()) {
            boolean meet = !Collections.disjoint(other.modes(), command.modes());
            for (Chord chord : command.chords()) {
                if (meet && other.chords().contains(chord)) {
                    throw new IllegalArgumentException(
                            chord.text() + " is the key of " + other.id() + " and of " + command.id());
                }
            }
        }
        commands.put(command.id(), command);
    }

    public Collection<Command> all() {
        return Collections.unmodifiableCollection(commands.values());
    }

    /// The commands of a mode in the order in which they were added.
    public List<Command> in(Mode mode) {
        return commands.values().stream()
                .filter(command -> command.modes().contains(mode))
                .toList();
    }

    /// @throws IllegalArgumentException when there is none of that name
    public Command get(String id) {
        Command command = commands.get(id);
        if (command == null) {
            throw new IllegalArgumentException("no such command: " + id);
        }
        return command;
    }

    /// The command of that name, if the window has it.
    public Optional<Command> find(String id) {
        return Optional.ofNullable(commands.get(id));
    }

    /// What that key does in that mode.
    public Optional<Command> find(Mode mode, KeyEvent event) {
        return in(mode).stream()
                .filter(command -> command.chords().stream().anyMatch(chord -> chord.matches(event)))
                .findFirst();
    }
}
