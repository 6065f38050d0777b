package lockscope.engine.explore;

/// A line with the calls that led there, and what of a task's stack matters while it stands there: words that are
/// always the same then, and words that a packed state holds. Positions count from the beginning of the stack.
final class Place {
    final int pc;
    /// Where the innermost frame begins, -1 when there is none.
    final int base;
    final int[] constants;
    final long[] constantValues;
    /// Which constants are the position of a frame, plus 1.
    final boolean[] frameAt;
    final int[] positions;
    final Dictionary[] values;
    private final int[] widths;
    private final int[] formerWidths;
    private int bits;

    Place(
            int pc,
            int base,
            int[] constants,
            long[] constantValues,
            boolean[] frameAt,
            int[] positions,
            Dictionary[] values) {
        this.pc = pc;
        this.base = base;
        this.constants = constants;
        this.constantValues = constantValues;
        this.frameAt = frameAt;
        this.positions = positions;
        this.values = values;
        widths = new int[positions.length];
        formerWidths = new int[positions.length];
    }

    /// Takes over the widths of the values, and keeps the ones it had.
    void freeze() {
        bits = 0;
        for (int i = 0; i < widths.length; i++) {
            formerWidths[i] = widths[i];
            widths[i] = values[i].width();
            bits += widths[i];
        }
    }

    /// How many bits its words take.
    int bits() {
        return bits;
    }

    /// The width of each word.
    ///
    /// @param former as it was before the last [#freeze]
    int[] widths(boolean former) {
        return former ? formerWidths : widths;
    }
}
