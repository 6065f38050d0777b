package lockscope.app.ink;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;

/// A moving picture as PNG, which programs that know nothing of it show as its first frame. Runs once and stops.
public final class Apng {
    private static final int LEVEL = 4;
    private static final int ONCE = 1;

    private final Film<byte[]> film;
    private final int perSecond;
    private final List<Png.Chunk> chunks;

    /// @param perSecond beats in a second
    /// @param chunks to go along
    public Apng(int width, int height, int perSecond, List<Png.Chunk> chunks) {
        this.perSecond = perSecond;
        this.chunks = List.copyOf(chunks);
        film = new Film<>(width, height, (pixels, change) -> packed(pixels, change.width(), change.height()));
    }

    private static byte[] packed(int[] pixels, int width, int height) {
        try {
            return Png.packed(pixels, width, height, LEVEL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param pixels 0xAARRGGBB, row by row; the alpha is ignored
    /// @param beats how long it stays
    public void add(int[] pixels, int beats) {
        film.add(pixels, beats);
    }

    /// The bytes of the file.
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Png.begin(out, film.width(), film.height());
        List<Film.Frame<byte[]>> frames = film.frames();
        Png.chunk(out, "acTL", ints(frames.size(), ONCE));
        for (Png.Chunk chunk : chunks) {
            Png.chunk(out, chunk.name(), chunk.data());
        }
        int sequence = 0;
        for (Film.Frame<byte[]> frame : frames) {
            Png.chunk(out, "fcTL", control(sequence++, frame));
            if (sequence == 1) {
                Png.chunk(out, "IDAT", frame.packed());
            } else {
                byte[] data = ByteBuffer.allocate(4 + frame.packed().length)
                        .putInt(sequence++)
                        .put(frame.packed())
                        .array();
                Png.chunk(out, "fdAT", data);
            }
        }
        Png.chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] ints(int... values) {
        ByteBuffer data = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            data.putInt(value);
        }
        return data.array();
    }

    /// Leaves the frame as it is when the next one comes, and lets that one overwrite it.
    private byte[] control(int sequence, Film.Frame<byte[]> frame) {
        Change change = frame.change();
        return ByteBuffer.allocate(26)
                .putInt(sequence)
                .putInt(change.width())
                .putInt(change.height())
                .putInt(change.x())
                .putInt(change.y())
                .putShort((short) Math.min(frame.beats(), Short.MAX_VALUE))
                .putShort((short) perSecond)
                .put((byte) 0)
                .put((byte) 0)
                .array();
    }
}
