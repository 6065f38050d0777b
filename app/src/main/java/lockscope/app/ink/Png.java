package lockscope.app.ink;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes opaque pixels as PNG; filter "up" throughout, so that flat pictures pack well and fast.
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] EIGHT_BITS_RGB = {8, 2, 0, 0, 0};
    private static final int UP = 2;
    private static final int LEVEL = 4;

    private Png() {}

    /// Writes the file whole or not at all: into a neighbour first, which then takes its name.
    ///
    /// @param pixels 0xAARRGGBB, row by row; the alpha is ignored
    public static void write(Path file, int[] pixels, int width, int height) throws IOException {
        Path target = file.toAbsolutePath();
        Path temporary = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.write(temporary, encode(pixels, width, height));
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// The bytes of the file.
    public static byte[] encode(int[] pixels, int width, int height) throws IOException {
        return encode(pixels, width, height, LEVEL, List.of());
    }

    /// A part of the file that is no picture.
    ///
    /// @param name four letters
    public record Chunk(String name, byte[] data) {}

    /// The bytes of the file, with chunks between its head and its pixels.
    ///
    /// @param level how hard to pack, 1 to 9
    public static byte[] encode(int[] pixels, int width, int height, int level, List<Chunk> chunks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        begin(out, width, height);
        for (Chunk chunk : chunks) {
            chunk(out, chunk.name(), chunk.data());
        }
        chunk(out, "IDAT", packed(pixels, width, height, level));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    /// The signature and the head.
    static void begin(DataOutputStream out, int width, int height) throws IOException {
        out.write(SIGNATURE);
        ByteBuffer fields = ByteBuffer.allocate(8 + EIGHT_BITS_RGB.length);
        chunk(
                out,
                "IHDR",
                fields.putInt(width).putInt(height).put(EIGHT_BITS_RGB).array());
    }

    /// The pixels as the data of a chunk.
    static byte[] packed(int[] pixels, int width, int height, int level) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(level);
        byte[] line = new byte[1 + 3 * width];
        line[0] = UP;
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int here = pixels[y * width + x];
                    int above = y == 0 ? 0 : pixels[(y - 1) * width + x];
                    line[1 + 3 * x] = (byte) ((here >> 16) - (above >> 16));
                    line[2 + 3 * x] = (byte) ((here >> 8) - (above >> 8));
                    line[3 + 3 * x] = (byte) (here - above);
                }
                out.write(line);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(data);
        out.writeInt(data.length);
        out.write(type);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
