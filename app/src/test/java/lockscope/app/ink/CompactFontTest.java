package lockscope.app.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import lockscope.app.figure.Face;
import lockscope.app.figure.Type;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompactFontTest {
    @ParameterizedTest
    @EnumSource(Face.class)
    void another_reader_finds_the_letters_as_they_were(Face face) throws IOException {
        Outlines outlines = new Outlines(face, 1000);
        CompactFont font = new CompactFont("TEST+Font");
        String letters = "Aäg8_… ";
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            int width = (int) Math.round(new Type(face, 1000).width(String.valueOf(c)));
            font.add("uni" + (int) c, outlines.shape(c), width);
        }
        List<CFFFont> read = new CFFParser().parse(new RandomAccessReadBuffer(font.bytes()));
        for (int i = 0; i < letters.length(); i++) {
            var glyph = read.getFirst().getType2CharString(i + 1);
            var expected = outlines.shape(letters.charAt(i)).getBounds2D();
            assertThat(glyph.getPath().getBounds2D().getWidth()).isCloseTo(expected.getWidth(), within(2.0));
            assertThat(glyph.getPath().getBounds2D().getMinY()).isCloseTo(expected.getMinY(), within(2.0));
            assertThat(glyph.getWidth())
                    .isEqualTo(Math.round(new Type(face, 1000).width(String.valueOf(letters.charAt(i)))));
        }
    }
}
