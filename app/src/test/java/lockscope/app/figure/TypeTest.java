package lockscope.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TypeTest {
    @Test
    void every_letter_of_the_code_font_is_six_tenths_wide() {
        assertThat(Type.code(10).width("net_mutex")).isCloseTo(54, within(0.001));
        assertThat(Type.codeBold(10).width("iiWW")).isCloseTo(24, within(0.001));
    }

    @Test
    void bold_text_is_wider() {
        assertThat(Type.bold(12).width("tasks wait"))
                .isGreaterThan(Type.text(12).width("tasks wait"));
    }

    @Test
    void a_text_that_does_not_fit_is_cut_with_an_ellipsis() {
        assertThat(Type.code(10).fit("pernet_ops_rwsem", 60.1)).isEqualTo("pernet_op…");
        assertThat(Type.code(10).fit("pernet_ops_rwsem", 96.1)).isEqualTo("pernet_ops_rwsem");
        assertThat(Type.code(10).fit("pernet_ops_rwsem", 5)).isEmpty();
    }

    @Test
    void the_signs_of_the_pictures_are_in_the_fonts() {
        for (String sign : new String[] {"…", "▲", "·", "→", "×"}) {
            assertThat(Advances.ofResource(Face.TEXT.resource()).has(sign.charAt(0)))
                    .as(sign)
                    .isTrue();
        }
    }
}
