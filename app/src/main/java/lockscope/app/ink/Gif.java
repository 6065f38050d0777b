package lockscope.app.ink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A moving picture as GIF, for programs that know nothing better: 256 colours in each frame. Runs once and stops.
public final class Gif {
    private static final int HUNDREDTHS = 100;
    private static final int LOCAL_TABLE_OF_256 = 0x87;
    private static final int KEEP = 0x04;

    private record Packed(byte[] colours, byte[] data) {}

    private final Film<Packed> film;
    private final int perSecond;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// @param perSecond beats in a second
    public Gif(int width, int height, int perSecond) {
        this.perSecond = perSecond;
        film = new Film<>(width, height, (pixels, change) -> {
            GifPalette palette = GifPalette.of(pixels);
            return new Packed(palette.table(), new LzwCodes().of(palette.indices(pixels)));
        });
    }

    /// @param pixels 0xAARRGGBB, row by row; the alpha is ignored
    /// @param beats how long it stays
    public void add(int[] pixels, int beats) {
        film.add(pixels, beats);
    }

    /// The bytes of the file.
    public byte[] bytes() {
        out.reset();
        out.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        words(film.width(), film.height());
        bytes(0, 0, 0);
        List<Film.Frame<Packed>> frames = film.frames();
        long beats = 0;
        for (Film.Frame<Packed> frame : frames) {
            long begins = beats * HUNDREDTHS / perSecond;
            beats += frame.beats();
            frame(frame, (int) (beats * HUNDREDTHS / perSecond - begins));
        }
        bytes(0x3B);
        return out.toByteArray();
    }

    private void frame(Film.Frame<Packed> frame, int hundredths) {
        bytes(0x21, 0xF9, 4, KEEP);
        words(Math.min(hundredths, 0xFFFF));
        bytes(0, 0);
        Change change = frame.change();
        bytes(0x2C);
        words(change.x(), change.y(), change.width(), change.height());
        bytes(LOCAL_TABLE_OF_256);
        out.writeBytes(frame.packed().colours());
        bytes(LzwCodes.BITS);
        byte[] data = frame.packed().data();
        for (int at = 0; at < data.length; at += 255) {
            int length = Math.min(255, data.length - at);
            bytes(length);
            out.write(data, at, length);
        }
        bytes(0);
    }

    private void bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
    }

    private void words(int... values) {
        for (int value : values) {
            bytes(value & 0xFF, value >> 8);
        }
    }
}
