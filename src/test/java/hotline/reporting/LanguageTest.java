package hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        ",,zh-CN",
        ",en,en",
        ",'en-GB,en;q=0.9',en",
        ",'fr,en;q=0.5,zh;q=0.2',en",
        ",'zh-CN,zh;q=0.9,en;q=0.8',zh-CN",
        ",fr,zh-CN",
        ",'*',zh-CN",
        ",'q=;;',zh-CN",
        "zh,en,zh-CN",
        "en,zh-CN,en",
    })
    void what_a_person_chose_beats_what_his_program_asks_for(String chosen, String accepted, String language) {
        assertThat(Language.of(chosen, accepted)).isEqualTo(Locale.forLanguageTag(language));
    }

    @Test
    void every_figure_variant_and_reason_has_words_in_both_languages() {
        FigureWords chinese = FigureWords.in(Locale.SIMPLIFIED_CHINESE);
        FigureWords english = FigureWords.in(Locale.ENGLISH);
        for (Definition figure : Definitions.ALL) {
            assertThat(chinese.definition(figure.name())).isNotBlank().isNotEqualTo(english.definition(figure.name()));
            figure.variants()
                    .forEach(v ->
                            assertThat(chinese.variant(v.name())).isNotBlank().isNotEqualTo(english.variant(v.name())));
            CountingTest.excluded(figure)
                    .forEach(e -> assertThat(chinese.reason(e.reason()))
                            .isNotBlank()
                            .isNotEqualTo(english.reason(e.reason())));
        }
    }

    @Test
    void a_language_without_words_reads_chinese() {
        assertThat(FigureWords.in(Locale.FRENCH).definition("satisfaction"))
                .isEqualTo(FigureWords.in(Locale.SIMPLIFIED_CHINESE).definition("satisfaction"));
    }
}
