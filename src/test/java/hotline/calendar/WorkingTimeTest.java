package hotline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {
    @ParameterizedTest
    @ValueSource(strings = {"P3D", "PT16H", "P1DT2H", "P0D", "PT30M", "P13D"})
    void an_amount_is_written_as_it_was_read(String text) {
        assertThat(WorkingTime.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "P1M", "P1Y", "3D", "PT", "P-1D", "PT-2H", "P1W", "PT2X"})
    void what_is_no_amount_of_working_time_is_refused(String text) {
        assertThatThrownBy(() -> WorkingTime.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_day_may_end_at_midnight_but_not_before_it_begins() {
        assertThat(OpenHours.parse("20:00-24:00").to()).isEqualTo(LocalTime.MIDNIGHT);
        assertThatThrownBy(() -> OpenHours.parse("12:00-09:00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_holiday_file_names_the_line_it_does_not_understand() {
        assertThatThrownBy(() -> SpecialDay.parse(java.util.List.of("2026-01-01,元旦,maybe")))
                .hasMessageContaining("2026-01-01");
    }
}
