package lockscope.engine.memory;

/// Words of the memory that a view keeps in its fields while the machine runs, since nearly every event needs them.
///
/// Only timed words may be kept so: a journal does not see the fields.
public interface Registers {
    /// Writes the fields to their words, which are about to be read as a whole.
    void store();

    /// Reads the fields from their words, which were put back, perhaps in other arrays.
    void load();
}
