package hotline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenCsvTest {
    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "+86, '''+86'", "-x, '''-x'", "@a, '''@a'", "道路, 道路", "a=b, a=b", "'', ''"})
    void what_a_spreadsheet_would_reckon_is_words(String name, String safe) {
        assertThat(OpenCsv.safe(name)).isEqualTo(safe);
    }
}
