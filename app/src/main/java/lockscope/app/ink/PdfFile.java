package lockscope.app.ink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// The objects of a PDF file, and the table that says where each begins. No date and no chance goes in: equal objects
/// give equal files.
final class PdfFile {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    PdfFile() {
        text("%PDF-1.5\n");
        // says to whoever transfers the file that it is not text
        out.writeBytes(new byte[] {'%', (byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
    }

    /// A number for an object that is written later.
    int reserve() {
        offsets.add(0);
        return offsets.size();
    }

    int object(String body) {
        int number = reserve();
        object(number, body);
        return number;
    }

    void object(int number, String body) {
        offsets.set(number - 1, out.size());
        text(number + " 0 obj\n" + body + "\nendobj\n");
    }

    int stream(String entries, byte[] data) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed, deflater)) {
            deflating.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return plain(entries + " /Filter /FlateDecode", packed.toByteArray());
    }

    /// A stream that can be read without unpacking.
    int plain(String entries, byte[] data) {
        int number = reserve();
        offsets.set(number - 1, out.size());
        text(number + " 0 obj\n<< " + entries + " /Length " + data.length + " >>\nstream\n");
        out.writeBytes(data);
        text("\nendstream\nendobj\n");
        return number;
    }

    byte[] finish(int catalog, int information) {
        int table = out.size();
        text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets) {
            text(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
        }
        text("trailer\n<< /Size " + (offsets.size() + 1) + " /Root " + catalog + " 0 R /Info " + information
                + " 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// A text string, in UTF-16 where it must be.
    static String string(String text) {
        StringBuilder hex = new StringBuilder("<FEFF");
        for (int i = 0; i < text.length(); i++) {
            hex.append(String.format(Locale.ROOT, "%04X", (int) text.charAt(i)));
        }
        return hex.append('>').toString();
    }
}
