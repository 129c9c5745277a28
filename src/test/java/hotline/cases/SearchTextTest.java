package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "路灯不亮     | 不亮 灯不 路灯",
                "路灯，不亮   | 不亮 路灯",
                "A1 路        | a1",
                "Ａ１路       | 1路 a1",
                "灯           | ''",
                "灯 亮        | ''",
            })
    void pairs_do_not_reach_over_what_is_no_word(String text, String pairs) {
        assertThat(SearchText.grams(text).stream().map(SearchTextTest::written))
                .containsExactlyInAnyOrder(pairs.isEmpty() ? new String[0] : pairs.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"路灯", "路灯不", "路灯不亮", "路灯不亮了", "灯不亮 中山路", "Bus 12路"})
    void what_is_wanted_stands_in_every_text_that_has_it(String q) {
        String text = "你好，中山路的路灯不亮了，bus 12路";
        assertThat(SearchText.grams(text)).containsAll(SearchText.wanted(q).grams());
        assertThat(SearchText.wanted(q).standsIn(text)).isTrue();
    }

    @Test
    void a_long_wish_asks_for_a_few_pairs_and_compares_the_rest() {
        SearchText.Wanted wanted = SearchText.wanted("一二三四五六七八九十甲乙丙丁戊己庚辛");
        assertThat(wanted.grams()).hasSize(6);
        assertThat(wanted.terms()).isEqualTo(List.of("一二三四五六七八九十甲乙丙丁戊己庚辛"));
    }

    @Test
    void pairs_that_stand_apart_do_not_make_a_term() {
        assertThat(SearchText.wanted("路灯亮").standsIn("路灯，灯亮")).isFalse();
        assertThat(SearchText.wanted("路灯 灯亮").standsIn("路灯，灯亮")).isTrue();
    }

    @Test
    void one_character_is_too_little() {
        assertThatThrownBy(() -> SearchText.wanted("灯 亮"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.errors()).containsExactly(new Refusal.FieldError("q", "two-characters")));
    }

    private static String written(long gram) {
        return new String(new char[] {(char) (gram >> 16), (char) gram});
    }
}
