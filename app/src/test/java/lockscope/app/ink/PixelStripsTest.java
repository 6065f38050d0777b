package lockscope.app.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import lockscope.app.figure.Columns;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Strip;
import lockscope.app.figure.Tag;
import lockscope.app.theme.Theme;
import org.junit.jupiter.api.Test;

class PixelStripsTest {
    @Test
    void every_scale_draws_every_run_of_columns() {
        Random random = new Random(4);
        for (int round = 0; round < 4_000; round++) {
            double scale = 1 + random.nextInt(1, 200) / 100.0;
            Columns columns = new Columns(60);
            for (int column = 0; column < 60; column++) {
                if (random.nextInt(3) > 0) {
                    columns.set(column, Role.RUNS);
                }
            }
            Sketch sketch = new Sketch();
            sketch.add(new Strip(Tag.NONE, random.nextInt(20), 2, 8, columns));
            int width = (int) Math.ceil(90 * scale);
            int height = (int) Math.ceil(20 * scale);
            int[] pixels = new int[width * height];
            PixelInk ink = new PixelInk(Theme.of(Theme.Kind.LIGHT), scale);
            assertThatCode(() -> ink.draw(sketch.figure(90, 20), pixels, width, height))
                    .as("scale %s", scale)
                    .doesNotThrowAnyException();
            assertThat(pixels).as("scale %s", scale).contains(0xFF009E73);
        }
    }
}
