package lockscope.app.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import lockscope.app.ink.Apng;
import lockscope.app.ink.Gif;
import lockscope.app.ink.PdfInk;
import lockscope.app.ink.Png;
import lockscope.app.ink.RasterInk;
import lockscope.app.ink.SvgInk;
import lockscope.app.moment.LivingFigure;
import org.jspecify.annotations.Nullable;

/// The forms in which a figure leaves the program, each known by the ending of a file's name. Equal figures give equal
/// bytes.
public enum FigureFormat {
    PNG {
        @Override
        public byte[] bytes(Print print) {
            RasterInk.Pixels pixels = print.pixels();
            try {
                return Png.encode(pixels.rgb(), pixels.width(), pixels.height(), FASTEST, chunks(print));
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
                            LivingFigure.element(print.momentText()))
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
                    LivingFigure.packet(print.momentText()));
        }
    },
    /// A moving picture, as PNG.
    APNG {
        @Override
        public byte[] bytes(Print print) {
            RasterInk ink = new RasterInk(print.theme());
            RasterInk.Pixels first = ink.draw(print.figure(), print.pixelsPerUnit());
            Apng film = new Apng(first.width(), first.height(), print.perSecond(), chunks(print));
            move(print, ink, film::add);
            try {
                return film.bytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean moves() {
            return true;
        }
    },
    /// A moving picture for programs that know nothing better.
    GIF {
        @Override
        public byte[] bytes(Print print) {
            RasterInk ink = new RasterInk(print.theme());
            RasterInk.Pixels first = ink.draw(print.figure(), print.pixelsPerUnit());
            Gif film = new Gif(first.width(), first.height(), print.perSecond());
            move(print, ink, film::add);
            return film.bytes();
        }

        @Override
        public boolean moves() {
            return true;
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

    private static final int FASTEST = 1;
    private static final byte METRE = 1;
    private static final int LAST_SECONDS = 2;

    /// The whole file.
    public abstract byte[] bytes(Print print);

    /// Whether a row of figures goes into one file.
    public boolean hasPages() {
        return this == PDF || this == TXT || this == TEX || moves();
    }

    /// Whether it shows a row of figures one after the other.
    public boolean moves() {
        return false;
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

    private static List<Png.Chunk> chunks(Print print) {
        return List.of(
                new Png.Chunk("pHYs", density(Print.CSS_PIXELS_PER_MM * print.scale())),
                new Png.Chunk("iTXt", LivingFigure.chunk(print.momentText())));
    }

    /// Draws one frame after the other; the last one stays.
    private static void move(Print print, RasterInk ink, ObjIntConsumer<int[]> film) {
        for (int i = 0; i < print.figures().size(); i++) {
            boolean last = i + 1 == print.figures().size();
            int[] pixels =
                    ink.draw(print.figures().get(i), print.pixelsPerUnit()).rgb();
            film.accept(pixels, last ? LAST_SECONDS * print.perSecond() : 1);
        }
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
