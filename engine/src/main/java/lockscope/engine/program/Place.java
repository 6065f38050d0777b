package lockscope.engine.program;

/// Where in a listing something stands.
///
/// @param file name of the listing as the user knows it
/// @param line counted from 1
/// @param column counted from 1
public record Place(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
