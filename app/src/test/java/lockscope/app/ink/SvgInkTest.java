package lockscope.app.ink;

import static org.assertj.core.api.Assertions.assertThat;

import lockscope.app.figure.Arc;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.theme.Theme;
import org.junit.jupiter.api.Test;

class SvgInkTest {
    @Test
    void every_mark_is_a_line() {
        Sketch sketch = new Sketch();
        Datum task = Datum.of(Datum.Subject.TASK, 3);
        sketch.box(
                Tag.saying("wait/3", "ns/3 waits", task),
                10,
                5,
                80.5,
                15,
                2,
                Skin.filled(Paint.fill(Role.WAITS_FOR_LOCK)));
        sketch.text(12, 16.25, "a < b", Type.strong(12), Paint.TEXT);
        sketch.add(Stroke.line(Tag.NONE, 0, 0.005, 10, 20, Paint.RULE, 1));
        sketch.add(new Arc(Tag.NONE, 50, 50, 10, 20, 0, 90, Skin.filled(Paint.fill(Role.READER))));
        assertThat(new SvgInk(Theme.of(Theme.Kind.LIGHT)).write(sketch.figure(100, 60)))
                .isEqualTo("""
                    <svg xmlns="http://www.w3.org/2000/svg" width="100" height="60" viewBox="0 0 100 60" role="img">
                    <desc>ns/3 waits</desc>
                    <pattern id="WAITS_FOR_LOCK" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="10" height="10" fill="#d55e00"/><path d="M0,0L4.2,0L0,4.2ZM10,0L10,4.2L4.2,10L0,10Z" fill="#a84200"/></pattern>
                    <rect data-id="wait/3" x="10" y="5" width="80.5" height="15" rx="2" fill="url(#WAITS_FOR_LOCK)"><title>ns/3 waits</title></rect>
                    <text x="12" y="16.25" font-family="Inter, sans-serif" font-size="12" font-weight="600" fill="#1c2430">a &lt; b</text>
                    <polyline points="0,0.01 10,20" fill="none" stroke="#e3e7ec" stroke-width="1"/>
                    <path d="M50,30 A20,20 0 0 1 70,50 L60,50 A10,10 0 0 0 50,40 Z" fill="#332288"/>
                    </svg>
                    """);
    }

    @Test
    void spaces_at_the_ends_of_a_text_and_several_in_a_row_stay() {
        Sketch sketch = new Sketch();
        sketch.text(0, 10, "dead = ", Type.code(12), Paint.TEXT);
        sketch.text(0, 20, "kworker/0:1  11.1 ms", Type.code(12), Paint.TEXT);
        sketch.text(0, 30, "up_read(sem)", Type.code(12), Paint.TEXT);
        assertThat(new SvgInk(Theme.of(Theme.Kind.LIGHT))
                        .write(sketch.figure(100, 60))
                        .lines()
                        .filter(line -> line.startsWith("<text")))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("xml:space=\"preserve\"")
                                .contains(">dead = <"),
                        second -> assertThat(second)
                                .contains("xml:space=\"preserve\"")
                                .contains("0:1  11.1"),
                        third -> assertThat(third).doesNotContain("xml:space"));
    }
}
