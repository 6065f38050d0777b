package lockscope.app.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

/// Moving pictures, read back by readers that are not ours.
class MovingPictureTest {
    private static final int WIDTH = 61;
    private static final int HEIGHT = 40;

    /// Pictures in which a block moves; the third is like the second.
    private static List<int[]> pictures() {
        List<int[]> pictures = new ArrayList<>();
        for (int at : new int[] {3, 20, 20, 45}) {
            int[] pixels = new int[WIDTH * HEIGHT];
            Arrays.fill(pixels, 0xFFFFFF);
            for (int y = 10; y < 20; y++) {
                Arrays.fill(pixels, y * WIDTH + at, y * WIDTH + at + 9, 0x009E73);
            }
            pictures.add(pixels);
        }
        return pictures;
    }

    private static Gif gif(List<int[]> pictures) {
        Gif gif = new Gif(WIDTH, HEIGHT, 10);
        pictures.forEach(pixels -> gif.add(pixels, 1));
        return gif;
    }

    private static List<int[]> framesOfGif(byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        List<int[]> frames = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            BufferedImage canvas = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = canvas.createGraphics();
            for (int i = 0; i < reader.getNumImages(true); i++) {
                var descriptor = reader.getImageMetadata(i)
                        .getAsTree("javax_imageio_gif_image_1.0")
                        .getFirstChild();
                var places = descriptor.getAttributes();
                int x = Integer.parseInt(
                        places.getNamedItem("imageLeftPosition").getNodeValue());
                int y = Integer.parseInt(places.getNamedItem("imageTopPosition").getNodeValue());
                g.drawImage(reader.read(i), x, y, null);
                int[] pixels = canvas.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
                frames.add(Arrays.stream(pixels).map(pixel -> pixel & 0xFFFFFF).toArray());
            }
        }
        return frames;
    }

    @Test
    void a_gif_shows_each_picture_that_differs_once() throws IOException {
        List<int[]> frames = framesOfGif(gif(pictures()).bytes());

        assertThat(frames).hasSize(3);
        assertThat(frames.getFirst()).isEqualTo(pictures().getFirst());
        assertThat(frames.get(1)).isEqualTo(pictures().get(1));
        assertThat(frames.getLast()).isEqualTo(pictures().getLast());
    }

    @Test
    void a_gif_of_noise_is_read_back_whole_also_where_codes_run_out() throws IOException {
        SplittableRandom random = new SplittableRandom(42);
        int[] grey = {0x000000, 0x404040, 0x808080, 0xC0C0C0, 0xFFFFFF};
        int[] pixels =
                random.ints(WIDTH * HEIGHT, 0, grey.length).map(i -> grey[i]).toArray();
        assertThat(framesOfGif(gif(List.of(pixels)).bytes()).getFirst()).isEqualTo(pixels);
    }

    @Test
    void colours_beyond_256_become_near_ones() throws IOException {
        int[] pixels = new SplittableRandom(7).ints(WIDTH * HEIGHT, 0, 1 << 24).toArray();
        int[] read = framesOfGif(gif(List.of(pixels)).bytes()).getFirst();
        double off = 0;
        for (int i = 0; i < read.length; i++) {
            off += Math.abs((read[i] >> 16 & 0xFF) - (pixels[i] >> 16 & 0xFF));
        }
        assertThat(off / read.length).isLessThan(32);
    }

    @Test
    void an_apng_is_a_png_whose_later_frames_lie_over_it() throws IOException {
        Apng apng = new Apng(WIDTH, HEIGHT, 10, List.of());
        pictures().forEach(pixels -> apng.add(pixels, 1));
        byte[] file = apng.bytes();

        assertThat(pixels(ImageIO.read(new ByteArrayInputStream(file))))
                .isEqualTo(pictures().getFirst());
        List<BufferedImage> parts = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        int[] sizes = new int[2];
        for (Png.Chunk chunk : chunks(file)) {
            ByteBuffer data = ByteBuffer.wrap(chunk.data());
            if (chunk.name().equals("fcTL")) {
                sizes = new int[] {data.getInt(4), data.getInt(8)};
                places.add(new int[] {data.getInt(12), data.getInt(16), data.getShort(20)});
            } else if (chunk.name().equals("fdAT")) {
                byte[] pixels = Arrays.copyOfRange(chunk.data(), 4, chunk.data().length);
                parts.add(ImageIO.read(new ByteArrayInputStream(png(sizes[0], sizes[1], pixels))));
            }
        }
        assertThat(places).extracting(place -> place[2]).containsExactly(1, 2, 1);
        BufferedImage canvas = ImageIO.read(new ByteArrayInputStream(file));
        for (int i = 0; i < parts.size(); i++) {
            canvas.createGraphics().drawImage(parts.get(i), places.get(i + 1)[0], places.get(i + 1)[1], null);
        }
        assertThat(pixels(canvas)).isEqualTo(pictures().getLast());
    }

    private static int[] pixels(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .map(pixel -> pixel & 0xFFFFFF)
                .toArray();
    }

    private static List<Png.Chunk> chunks(byte[] file) {
        List<Png.Chunk> chunks = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(file).position(8);
        while (in.hasRemaining()) {
            byte[] data = new byte[in.getInt()];
            byte[] name = new byte[4];
            in.get(name).get(data).getInt();
            chunks.add(new Png.Chunk(new String(name, StandardCharsets.US_ASCII), data));
        }
        return chunks;
    }

    private static byte[] png(int width, int height, byte[] packed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Png.begin(out, width, height);
        Png.chunk(out, "IDAT", packed);
        Png.chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }
}
