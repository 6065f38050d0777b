package lockscope.app.ink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The 256 colours that stand for all colours of a picture: the commonest of them, in cells of 8 x 8 x 8 levels. Every
/// other colour becomes the nearest. Our pictures have few colours; most are kept as they are.
final class GifPalette {
    static final int COLOURS = 256;
    private static final int CELLS = 1 << 15;

    private final int[] colours;
    private final byte[] ofCell;

    private GifPalette(int[] colours, byte[] ofCell) {
        this.colours = colours;
        this.ofCell = ofCell;
    }

    static GifPalette of(int[] pixels) {
        int[] count = new int[CELLS];
        int[] commonest = new int[CELLS];
        int[] votes = new int[CELLS];
        for (int pixel : pixels) {
            int rgb = pixel & 0xFFFFFF;
            int cell = cell(rgb);
            count[cell]++;
            // the colour that most pixels of the cell have, when one has more than half of them
            if (votes[cell] == 0) {
                commonest[cell] = rgb;
            }
            votes[cell] += commonest[cell] == rgb ? 1 : -1;
        }
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < CELLS; cell++) {
            if (count[cell] > 0) {
                cells.add(cell);
            }
        }
        cells.sort(Comparator.comparingInt((Integer cell) -> -count[cell]).thenComparingInt(cell -> cell));
        int[] colours = new int[Math.min(COLOURS, cells.size())];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = commonest[cells.get(i)];
        }
        byte[] ofCell = new byte[CELLS];
        for (int cell : cells) {
            ofCell[cell] = (byte) nearest(colours, commonest[cell]);
        }
        return new GifPalette(colours, ofCell);
    }

    private static int cell(int rgb) {
        return (rgb >> 9 & 0x7C00) | (rgb >> 6 & 0x3E0) | (rgb >> 3 & 0x1F);
    }

    private static int nearest(int[] colours, int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length && least > 0; i++) {
            int red = (colours[i] >> 16 & 0xFF) - (rgb >> 16 & 0xFF);
            int green = (colours[i] >> 8 & 0xFF) - (rgb >> 8 & 0xFF);
            int blue = (colours[i] & 0xFF) - (rgb & 0xFF);
            int distance = 2 * red * red + 4 * green * green + 3 * blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /// Three bytes a colour.
    byte[] table() {
        byte[] table = new byte[3 * COLOURS];
        for (int i = 0; i < colours.length; i++) {
            table[3 * i] = (byte) (colours[i] >> 16);
            table[3 * i + 1] = (byte) (colours[i] >> 8);
            table[3 * i + 2] = (byte) colours[i];
        }
        return table;
    }

    /// The colour of each pixel, by its place in the table.
    byte[] indices(int[] pixels) {
        byte[] indices = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indices[i] = ofCell[cell(pixels[i] & 0xFFFFFF)];
        }
        return indices;
    }
}
