package lockscope.app.ink;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockscope.app.figure.Face;
import lockscope.app.figure.Type;

/// The letters of one face that a PDF file uses, embedded as outlines, with what they mean for search and copying.
final class PdfFont {
    private static final int PER_EM = 1000;
    private static final int MOST = 255;

    private final Face face;
    private final Outlines outlines;
    private final List<Character> letters = new ArrayList<>();

    PdfFont(Face face) {
        this.face = face;
        outlines = new Outlines(face, PER_EM);
    }

    /// The name by which pages know it.
    String key() {
        return "F" + face.ordinal();
    }

    /// The text as a PDF string of this font's codes.
    String codes(String text) {
        StringBuilder hex = new StringBuilder("<");
        for (int i = 0; i < text.length(); i++) {
            hex.append(String.format(Locale.ROOT, "%02X", code(text.charAt(i))));
        }
        return hex.append('>').toString();
    }

    private int code(char c) {
        int known = letters.indexOf(c);
        if (known < 0 && letters.size() < MOST) {
            letters.add(c);
            return letters.size();
        }
        return known < 0 ? 1 : known + 1;
    }

    /// @return the number of the font's object
    int write(PdfFile file) {
        String name = "LOCKSC+" + face.resource().replaceAll(".*/|\\..*", "");
        CompactFont font = new CompactFont(name);
        StringBuilder widths = new StringBuilder();
        StringBuilder differences = new StringBuilder();
        StringBuilder meanings = new StringBuilder();
        Type unit = new Type(face, PER_EM);
        for (int i = 0; i < letters.size(); i++) {
            char c = letters.get(i);
            String glyph = String.format(Locale.ROOT, "uni%04X", (int) c);
            int width = (int) Math.round(unit.width(String.valueOf(c)));
            font.add(glyph, outlines.shape(c), width);
            widths.append(width).append(' ');
            differences.append('/').append(glyph).append(' ');
            meanings.append(String.format(Locale.ROOT, "<%02X> <%04X>\n", i + 1, (int) c));
        }
        int program = file.stream("/Subtype /Type1C", font.bytes());
        int descriptor = file.object("<< /Type /FontDescriptor /FontName /" + name
                + " /Flags 4 /FontBBox [-200 -300 1200 1100] /ItalicAngle 0 /Ascent 780 /Descent -220 /CapHeight 720"
                + " /StemV 80 /FontFile3 " + program + " 0 R >>");
        int unicode = file.stream("", toUnicode(meanings.toString()).getBytes(StandardCharsets.US_ASCII));
        return file.object("<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /FirstChar 1 /LastChar "
                + letters.size() + " /Widths [" + widths.toString().strip() + "] /FontDescriptor " + descriptor
                + " 0 R /Encoding << /Type /Encoding /Differences [1 "
                + differences.toString().strip() + "] >> /ToUnicode " + unicode + " 0 R >>");
    }

    private String toUnicode(String meanings) {
        StringBuilder map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CMapName /Lockscope def
            /CMapType 2 def
            1 begincodespacerange
            <00> <FF>
            endcodespacerange
            """);
        List<String> lines = meanings.lines().toList();
        for (int from = 0; from < lines.size(); from += 100) {
            List<String> part = lines.subList(from, Math.min(lines.size(), from + 100));
            map.append(part.size()).append(" beginbfchar\n");
            part.forEach(line -> map.append(line).append('\n'));
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
