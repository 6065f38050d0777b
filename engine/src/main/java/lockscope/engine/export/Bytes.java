package lockscope.engine.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Text and bytes on their way to a stream, through one buffer.
final class Bytes {
    private static final int SIZE = 1 << 16;
    private static final int LONGEST_NUMBER = 20;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private final byte[] digits = new byte[LONGEST_NUMBER];
    private int fill;

    Bytes(OutputStream out) {
        this.out = out;
    }

    Bytes add(byte[] bytes) {
        return add(bytes, bytes.length);
    }

    Bytes add(byte[] bytes, int length) {
        if (length > SIZE - fill) {
            drain();
        }
        if (length > SIZE) {
            write(bytes, length);
            return this;
        }
        System.arraycopy(bytes, 0, buffer, fill, length);
        fill += length;
        return this;
    }

    Bytes add(String text) {
        int length = text.length();
        if (length > SIZE - fill) {
            drain();
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > 0x7E || fill == SIZE) {
                return add(text.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            buffer[fill++] = (byte) c;
        }
        return this;
    }

    Bytes add(char ascii) {
        if (fill == SIZE) {
            drain();
        }
        buffer[fill++] = (byte) ascii;
        return this;
    }

    void raw(int oneByte) {
        add((char) oneByte);
    }

    Bytes add(long number) {
        if (number < 0) {
            return number == Long.MIN_VALUE ? add(Long.toString(number)) : add('-').add(-number);
        }
        int at = LONGEST_NUMBER;
        long rest = number;
        do {
            digits[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        if (LONGEST_NUMBER - at > SIZE - fill) {
            drain();
        }
        System.arraycopy(digits, at, buffer, fill, LONGEST_NUMBER - at);
        fill += LONGEST_NUMBER - at;
        return this;
    }

    /// A whole and a fraction of that many digits: `fixed(1234567, 3)` is `1234.567`.
    Bytes fixed(long number, int decimals) {
        long power = 1;
        for (int i = 0; i < decimals; i++) {
            power *= 10;
        }
        add(number / power).add('.');
        for (long place = power / 10, rest = number % power; place > 0; place /= 10) {
            add((char) ('0' + rest / place));
            rest %= place;
        }
        return this;
    }

    Bytes spaces(int count) {
        for (int i = 0; i < count; i++) {
            add(' ');
        }
        return this;
    }

    void flush() {
        drain();
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drain() {
        write(buffer, fill);
        fill = 0;
    }

    private void write(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
