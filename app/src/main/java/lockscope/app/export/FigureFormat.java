package lockscope.app.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lockscope.app.figure.Figure;
import lockscope.app.ink.PdfInk;
import lockscope.app.ink.Png;
import lockscope.app.ink.RasterInk;
import lockscope.app.ink.SvgInk;
import lockscope.app.moment.LivingFigure;
import lockscope.app.theme.Theme;
import org.jspecify.annotations.Nullable;

/// The forms in which a figure leaves the program, each known by the ending of a file's name. Equal figures give equal
/// bytes.
public enum FigureFormat {
    PNG {
        @Override
        public byte[] bytes(Print print) {
            double pixelsPerMm = CSS_PIXELS_PER_MM * print.pixelsPerCssPixel();
            RasterInk.Pixels pixels =
                    new RasterInk(print.theme()).draw(print.figure(), print.widthMm() * pixelsPerMm / print.width());
            List<Png.Chunk> chunks = List.of(
                    new Png.Chunk("pHYs", density(pixelsPerMm)),
                    new Png.Chunk("iTXt", LivingFigure.chunk(print.moment())));
            try {
                return Png.encode(pixels.rgb(), pixels.width(), pixels.height(), FASTEST, chunks);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    SVG {
        @Override
        public byte[] bytes(Print print) {
            return SvgInk.write(
                            print.figure(),
                            print.theme(),
                            print.widthMm(),
                            print.title(),
                            LivingFigure.element(print.moment()))
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    PDF {
        @Override
        public byte[] bytes(Print print) {
            return PdfInk.write(
                    print.figures(),
                    print.theme(),
                    print.widthMm(),
                    print.title(),
                    LivingFigure.packet(print.moment()));
        }
    },
    /// Caption and alternative text.
    TXT {
        @Override
        public byte[] bytes(Print print) {
            return (print.caption() + "\n\n" + print.alternative() + "\n").getBytes(StandardCharsets.UTF_8);
        }
    },
    /// The caption for LaTeX.
    TEX {
        @Override
        public byte[] bytes(Print print) {
            return ("\\caption{" + latex(print.caption()) + "}\n").getBytes(StandardCharsets.UTF_8);
        }
    };

    private static final double CSS_PIXELS_PER_MM = 96 / 25.4;
    private static final int FASTEST = 1;
    private static final byte METRE = 1;

    /// A figure, or a row of figures of equal size, with what goes along.
    ///
    /// @param pixelsPerCssPixel for formats of pixels, 1 to 4
    /// @param moment as text
    /// @param alternative what a reader who cannot see it is told
    public record Print(
            List<Figure> figures,
            Theme theme,
            double widthMm,
            int pixelsPerCssPixel,
            String title,
            String caption,
            String alternative,
            String moment) {
        public Print {
            figures = List.copyOf(figures);
        }

        Figure figure() {
            return figures.getFirst();
        }

        double width() {
            return figure().width();
        }

        /// The same, with one figure of the row.
        public Print only(int index) {
            return new Print(
                    List.of(figures.get(index)),
                    theme,
                    widthMm,
                    pixelsPerCssPixel,
                    title,
                    caption,
                    alternative,
                    moment);
        }
    }

    /// The whole file.
    public abstract byte[] bytes(Print print);

    /// Whether a row of figures goes into one file.
    public boolean hasPages() {
        return this == PDF || this == TXT || this == TEX;
    }

    /// The format of a file by its name, null for an ending that none has.
    public static @Nullable FigureFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (FigureFormat format : values()) {
            if (name.endsWith(format.ending())) {
                return format;
            }
        }
        return null;
    }

    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /// The endings there are, for messages.
    public static String endings() {
        return Arrays.stream(values()).map(FigureFormat::ending).collect(Collectors.joining(", "));
    }

    private static byte[] density(double pixelsPerMm) {
        int perMetre = (int) Math.round(pixelsPerMm * 1000);
        return ByteBuffer.allocate(9)
                .putInt(perMetre)
                .putInt(perMetre)
                .put(METRE)
                .array();
    }

    private static String latex(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '_', '%', '$', '#', '&', '{', '}' -> out.append('\\').append(c);
                case '\\' -> out.append("\\textbackslash{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
