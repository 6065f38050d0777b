package lockscope.engine.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A protobuf message being written.
final class Proto {
    private static final int VARINT = 0;
    private static final int BYTES = 2;
    /// Lengths of nested messages take four bytes, so that they can be filled in afterwards.
    private static final int LENGTH = 4;

    private byte[] bytes = new byte[1 << 10];
    private int size;

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        size = 0;
    }

    Proto number(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
        return this;
    }

    Proto text(int field, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        varint((long) field << 3 | BYTES);
        varint(text.length);
        room(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
        return this;
    }

    /// Begins a nested message.
    ///
    /// @return what [#end] wants
    int begin(int field) {
        varint((long) field << 3 | BYTES);
        room(LENGTH);
        size += LENGTH;
        return size;
    }

    void end(int begun) {
        int length = size - begun;
        for (int i = 0; i < LENGTH; i++) {
            int more = i < LENGTH - 1 ? 0x80 : 0;
            bytes[begun - LENGTH + i] = (byte) (length >>> 7 * i & 0x7F | more);
        }
    }

    private void varint(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
