package hotline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({"公交站点, gjzd", "路灯不亮, ldbl", "12345热线, 12345rx", "Open311, open311", "出租汽车拒载, czqcjz"})
    void the_first_letters_are_what_people_type(String text, String initials) {
        assertThat(Pinyin.initials(text)).isEqualTo(initials);
    }
}
