package lockscope.app.moment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// How a figure carries its moment: a text chunk in PNG, an element of the metadata in SVG and in PDF.
///
/// Reading looks for that one text and nothing else: no XML is parsed, nothing is unpacked, no length in the file is
/// believed.
public final class LivingFigure {
    /// The largest file that is looked at.
    static final long LARGEST = 64L << 20;

    private static final String KEYWORD = "lockscope";
    private static final String OPEN = "<lockscope:moment xmlns:lockscope=\"urn:lockscope:moment:1\">";
    private static final String OPENING = "<lockscope:moment";
    private static final String CLOSE = "</lockscope:moment>";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CHUNK_FRAME = 12;
    private static final int PDF_HEAD = 1024;

    private LivingFigure() {}

    /// The data of PNG's `iTXt` chunk.
    public static byte[] chunk(String moment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(KEYWORD.getBytes(StandardCharsets.US_ASCII));
        // end of the keyword, not packed, no language, no translation
        out.writeBytes(new byte[5]);
        out.writeBytes(moment.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /// The element for SVG's metadata.
    public static String element(String moment) {
        return OPEN + escaped(moment) + CLOSE;
    }

    /// The XMP packet for PDF.
    public static String packet(String moment) {
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\">\n"
                + element(moment)
                + "\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
    }

    /// Reads the moment of a figure, or of a file of its own.
    ///
    /// @throws UnusableMoment when there is none, or it cannot be used
    public static SavedMoment read(Path file) {
        return readAll(file).getFirst();
    }

    /// Reads all moments of a file; a figure has one.
    ///
    /// @throws UnusableMoment when there is none, or one cannot be used
    public static List<SavedMoment> readAll(Path file) {
        return MomentReader.readAll(file.toString(), text(file));
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableMoment(
                        Files.exists(file) ? file + " is no regular file" : "there is no file " + file);
            }
            if (Files.size(file) > LARGEST) {
                throw new UnusableMoment(file + ": larger than " + (LARGEST >> 20) + " MiB: no figure of Lockscope's");
            }
            return text(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnusableMoment("cannot read " + file + ": " + e.getMessage());
        }
    }

    static String text(String file, byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return known(file, inPng(file, bytes));
        }
        String head = new String(bytes, 0, Math.min(bytes.length, PDF_HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-") || head.stripLeading().startsWith("<") || head.startsWith("\u00EF\u00BB\u00BF<")) {
            return known(file, inMarkup(file, bytes));
        }
        if (head.startsWith("lockscope ")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        throw new UnusableMoment(
                file + " is none of Lockscope's files: expected a .lockscope file, or a PNG, SVG or PDF figure");
    }

    private static String known(String file, @Nullable String moment) {
        if (moment == null) {
            throw new UnusableMoment(file + " carries no moment: Lockscope did not make it, or a program that it passed"
                    + " through has removed the metadata. Another format of the same figure may still have it.");
        }
        return moment;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static @Nullable String inPng(String file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int at = PNG.length;
        byte[] start = chunk("");
        while (at + CHUNK_FRAME <= bytes.length) {
            long length = in.getInt(at) & 0xFFFFFFFFL;
            if (length > bytes.length - at - CHUNK_FRAME) {
                throw new UnusableMoment(file + " is damaged: a chunk at byte " + at + " says it has " + length
                        + " bytes, but the file ends before");
            }
            int data = at + 8;
            int end = data + (int) length;
            String name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            boolean ours = name.equals("iTXt")
                    && length >= start.length
                    && Arrays.equals(bytes, data, data + start.length, start, 0, start.length);
            if (ours) {
                CRC32 check = new CRC32();
                check.update(bytes, at + 4, 4 + (int) length);
                if ((int) check.getValue() != in.getInt(end)) {
                    throw new UnusableMoment(file + " is damaged: the moment in it has been changed");
                }
                return new String(bytes, data + start.length, (int) length - start.length, StandardCharsets.UTF_8);
            }
            at = end + 4;
        }
        return null;
    }

    private static @Nullable String inMarkup(String file, byte[] bytes) {
        int open = find(bytes, OPENING, 0);
        int begin = open < 0 ? -1 : find(bytes, ">", open) + 1;
        int end = begin <= 0 ? -1 : find(bytes, CLOSE, begin);
        if (open < 0) {
            return null;
        }
        if (end < 0) {
            throw new UnusableMoment(file + " is damaged: the moment in it has no end");
        }
        if (end - begin > 2 * MomentReader.LONGEST) {
            throw new UnusableMoment(file + ": the moment in it is too long");
        }
        return unescaped(file, new String(bytes, begin, end - begin, StandardCharsets.UTF_8));
    }

    private static int find(byte[] bytes, String text, int from) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String unescaped(String file, String text) {
        String plain = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&#10;", "\n");
        if (plain.replace("&amp;", "").contains("&")) {
            throw new UnusableMoment(file + ": the moment in it uses entities, which Lockscope's never do");
        }
        return plain.replace("&amp;", "&");
    }
}
