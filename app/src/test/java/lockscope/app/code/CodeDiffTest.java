package lockscope.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodeDiffTest {
    private static List<CodeLine> lines(String text) {
        LineReader reader = new LineReader(Set.of());
        List<CodeLine> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            lines.add(new CodeLine(lines.size() + 1, 0, reader.read(line.strip())));
        }
        return lines;
    }

    private static String diff(String first, String second) {
        return CodeDiff.of(lines(first), lines(second)).stream()
                .map(line -> {
                    CodeLine shown = line.first() != null ? line.first() : line.second();
                    return "%-1s %s".formatted(line.sign().letter(), shown == null ? "" : shown.code());
                })
                .collect(Collectors.joining("\n"));
    }

    @Test
    void comments_and_spacing_make_no_difference() {
        assertThat(diff("a();   // why\n\nb( 1 );", "/* else */ a();\nb( 1  );"))
                .isEqualTo("  a();\n  b( 1 );");
    }

    @Test
    void what_went_comes_before_what_came() {
        assertThat(diff("mutex_lock(m);\nwork();\nmutex_unlock(m);", "down_read(s);\nwork();\nup_read(s);"))
                .isEqualTo("""
                    - mutex_lock(m);
                    + down_read(s);
                      work();
                    - mutex_unlock(m);
                    + up_read(s);\
                    """);
    }

    @Test
    void a_line_that_changed_its_place_has_moved() {
        assertThat(diff("up(s);\nsync();\nexit();", "sync();\nexit();\nup(s);")).isEqualTo("""
            < up(s);
              sync();
              exit();
            > up(s);\
            """);
    }

    @Test
    void a_lone_brace_does_not_move() {
        assertThat(diff("}\na();", "a();\n}")).isEqualTo("- }\n  a();\n+ }");
    }

    @Test
    void applied_to_the_first_it_gives_the_second() {
        String first = "a\nb\nc\nd\ne\nb";
        String second = "b\nx\nc\ne\na\ny";
        List<CodeDiff.Line> diff = CodeDiff.of(lines(first), lines(second));
        assertThat(diff.stream()
                        .filter(line -> line.sign() != Sign.ADDED && line.sign() != Sign.MOVED_TO)
                        .map(line -> code(line.first())))
                .containsExactly("a", "b", "c", "d", "e", "b");
        assertThat(diff.stream()
                        .filter(line -> line.sign() != Sign.REMOVED && line.sign() != Sign.MOVED_FROM)
                        .map(line -> code(line.second())))
                .containsExactly("b", "x", "c", "e", "a", "y");
    }

    private static String code(@Nullable CodeLine line) {
        return line == null ? "" : line.code();
    }
}
