package lockscope.app.ink;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Packs bytes as GIF does: codes of 9 to 12 bits for strings that have occurred before (Lempel, Ziv, Welch).
final class LzwCodes {
    /// Of an unpacked value.
    static final int BITS = 8;
    private static final int CLEAR = 1 << BITS;
    private static final int END = CLEAR + 1;
    private static final int MOST_CODES = 1 << 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    /// The code of a string and one more byte, 0 for none.
    private final short[] longer = new short[MOST_CODES << BITS];
    private int next;
    private int width;
    private int pending;
    private int pendingBits;

    byte[] of(byte[] values) {
        clear();
        int string = values.length == 0 ? END : values[0] & 0xFF;
        for (int i = 1; i < values.length; i++) {
            int entry = string << BITS | (values[i] & 0xFF);
            if (longer[entry] != 0) {
                string = longer[entry];
                continue;
            }
            write(string);
            if (next == MOST_CODES) {
                clear();
            } else {
                longer[entry] = (short) next;
                width += next == 1 << width ? 1 : 0;
                next++;
            }
            string = values[i] & 0xFF;
        }
        write(string);
        if (string != END) {
            // the reader makes one more string of that code, and may need a wider one from here on
            width += next == 1 << width && next < MOST_CODES ? 1 : 0;
            write(END);
        }
        out.write(pending);
        return out.toByteArray();
    }

    private void clear() {
        if (width == 0) {
            width = BITS + 1;
        }
        write(CLEAR);
        Arrays.fill(longer, (short) 0);
        next = END + 1;
        width = BITS + 1;
    }

    private void write(int code) {
        pending |= code << pendingBits;
        pendingBits += width;
        while (pendingBits >= 8) {
            out.write(pending);
            pending >>>= 8;
            pendingBits -= 8;
        }
    }
}
