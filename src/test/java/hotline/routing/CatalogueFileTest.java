package hotline.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hotline.base.Urgency;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFileTest {
    private static final String HEAD = "matter,area,lead,coUnits,ruleSet,urgency\n";
    private static final Known KNOWN = new Known(
            Set.of("light", "noise"), Set.of("jiyun"), Set.of("urban", "lighting", "water"), RoutingRules.ruleSets());

    @Test
    void a_good_file_is_read_with_blank_lines_quotes_and_a_spreadsheets_mark() {
        List<CatalogueRow> rows = rows("\uFEFFlead,matter,area,coUnits,ruleSet,urgency,matterName\r\n"
                + "lighting,light,,\"urban  water\",help,urgent,\"路灯, 不亮\r\n第二行 \"\"引\"\"\"\r\n\r\n"
                + "urban,,jiyun,,,,");
        assertThat(rows)
                .containsExactly(
                        new CatalogueRow(
                                new RowKey("light", null),
                                "lighting",
                                List.of("urban", "water"),
                                "help",
                                Urgency.URGENT),
                        new CatalogueRow(new RowKey(null, "jiyun"), "urban", List.of(), null, null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "lights,,urban,,,           | 2 matter unknown lights",
                "light,mars,urban,,,        | 2 area unknown mars",
                "light,,nobody,,,           | 2 lead unknown nobody",
                "light,,,,,                 | 2 lead missing ",
                "light,,urban,nobody,,      | 2 coUnits unknown nobody",
                "light,,urban,urban,,       | 2 coUnits is-lead urban",
                "light,,urban,water water,, | 2 coUnits twice water",
                "light,,urban,,quick,       | 2 ruleSet unknown quick",
                "light,,urban,,,SOON        | 2 urgency unknown SOON",
                "light,,urban,,             | 2  columns 5",
                "light,,urban,,,,           | 2  columns 7",
                "light,,\"urban,,,          | 2  quote-open ",
            })
    void a_bad_line_is_named_with_its_reason(String line, String fault) {
        assertThat(faults(HEAD + line)).containsExactly(fault);
    }

    @Test
    void two_rows_of_the_same_matter_and_area_are_a_tie() {
        assertThat(faults(HEAD + "light,jiyun,urban,,,\nlight,,urban,,,\nlight,jiyun,water,,,\n"))
                .containsExactly("4  duplicate 2");
    }

    @Test
    void every_bad_line_is_named_by_its_place_in_the_file() {
        assertThat(
                        faults(
                                HEAD
                                        + "light,,urban,,,\"\"\n\nlight,mars,nobody,,,\n\"noise\",,\"urban\",,,\nnoise,jiyun,,,,\nx,,,\n"))
                .containsExactly("4 area unknown mars", "4 lead unknown nobody", "6 lead missing", "7  columns 4");
    }

    @Test
    void a_head_that_does_not_fit_is_all_that_is_said() {
        assertThat(faults("matter,area,lead,coUnits,rules,urgency,lead\nx\n"))
                .containsExactly("1 ruleSet missing", "1 rules no-column rules", "1 lead twice lead");
        assertThat(faults("")).hasSize(6);
        assertThat(faults(HEAD)).containsExactly("1  empty");
    }

    @Test
    void a_file_in_another_encoding_is_refused_at_the_line_where_it_shows() {
        byte[] gbk = (HEAD + "light,,urban,,,\n路灯,,urban,,,\n").getBytes(Charset.forName("GBK"));
        CatalogueRefused refused = catchThrowableOfType(CatalogueRefused.class, () -> CatalogueFile.text(gbk));
        assertThat(refused.lines()).containsExactly(new BadLine(3, "", "not-utf-8", ""));
        assertThat(CatalogueFile.text("路灯".getBytes(StandardCharsets.UTF_8))).isEqualTo("路灯");
    }

    private static List<CatalogueRow> rows(String text) {
        return CatalogueFile.rows(text, KNOWN);
    }

    private static List<String> faults(String text) {
        CatalogueRefused refused = catchThrowableOfType(CatalogueRefused.class, () -> rows(text));
        return refused.lines().stream()
                .map(b -> b.line() + " " + b.column() + " " + b.code() + " " + b.value())
                .map(String::strip)
                .toList();
    }
}
