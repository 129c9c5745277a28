package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {
    private final Random random = new Random(7);

    @Test
    void a_number_is_written_in_three_groups_of_three() {
        assertThat(CaseNumber.random(random).toString()).matches("[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " #%s ", "%sx"})
    void what_a_person_writes_is_read_whatever_its_dress(String dress) {
        CaseNumber number = CaseNumber.random(random);
        String written = dress.replace("x", "").formatted(number.toString().toLowerCase(java.util.Locale.ROOT));
        assertThat(CaseNumber.of(written)).isEqualTo(number);
        assertThat(CaseNumber.of(written.replace("-", ""))).isEqualTo(number);
        assertThat(CaseNumber.of(written.replace("-", "－"))).isEqualTo(number);
    }

    @Test
    void letters_that_look_like_digits_are_read_as_those() {
        CaseNumber zeros = new CaseNumber("000000000");
        assertThat(CaseNumber.of("OOO-ooo-0QO")).isEqualTo(zeros);
    }

    @Test
    void every_single_slip_is_found() {
        for (int n = 0; n < 50; n++) {
            String right = CaseNumber.random(random).symbols();
            for (int place = 0; place < right.length(); place++) {
                for (char other : CaseNumber.ALPHABET.toCharArray()) {
                    if (other == right.charAt(place)) continue;
                    String wrong = right.substring(0, place) + other + right.substring(place + 1);
                    assertThat(CaseNumber.read(wrong))
                            .as("%s for %s", wrong, right)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void any_two_symbols_that_changed_places_are_found() {
        for (int n = 0; n < 200; n++) {
            String right = CaseNumber.random(random).symbols();
            for (int a = 0; a < right.length(); a++) {
                for (int b = a + 1; b < right.length(); b++) {
                    if (right.charAt(a) == right.charAt(b)) continue;
                    StringBuilder wrong = new StringBuilder(right);
                    wrong.setCharAt(a, right.charAt(b));
                    wrong.setCharAt(b, right.charAt(a));
                    assertThat(CaseNumber.read(wrong.toString())).isEmpty();
                }
            }
        }
    }

    @Test
    void a_slip_and_no_number_at_all_are_told_apart() {
        String right = CaseNumber.random(random).symbols();
        char last = right.charAt(8) == '3' ? '4' : '3';
        assertThatThrownBy(() -> CaseNumber.of(right.substring(0, 8) + last))
                .isInstanceOfSatisfying(
                        NoSuchNumber.class, e -> assertThat(e.code()).isEqualTo("case-number-typo"));
        assertThatThrownBy(() -> CaseNumber.of("12345"))
                .isInstanceOfSatisfying(
                        NoSuchNumber.class, e -> assertThat(e.code()).isEqualTo("case-number"));
    }

    @Test
    void no_symbol_of_the_alphabet_looks_like_another() {
        assertThat(CaseNumber.ALPHABET)
                .hasSize(23)
                .doesNotContain("O", "Q", "D", "I", "L", "Z", "S", "B", "G", "V", "U");
    }

    @Test
    void ten_thousand_random_numbers_are_ten_thousand_numbers() {
        long different = random.ints(10_000)
                .mapToObj(i -> CaseNumber.random(random))
                .distinct()
                .count();
        assertThat(different).isEqualTo(10_000);
    }
}
