package hotline.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "21:00-08:00, 2026-11-21T20:59, 2026-11-21T20:59",
        "21:00-08:00, 2026-11-21T21:00, 2026-11-22T08:00",
        "21:00-08:00, 2026-12-31T23:59, 2027-01-01T08:00",
        "21:00-08:00, 2026-11-22T00:00, 2026-11-22T08:00",
        "21:00-08:00, 2026-11-22T07:59, 2026-11-22T08:00",
        "21:00-08:00, 2026-11-22T08:00, 2026-11-22T08:00",
        "12:00-14:00, 2026-11-22T13:00, 2026-11-22T14:00",
        "12:00-14:00, 2026-11-22T14:00, 2026-11-22T14:00",
        "12:00-12:00, 2026-11-22T12:00, 2026-11-22T12:00"
    })
    void a_message_waits_for_the_morning(String hours, LocalDateTime at, LocalDateTime then) {
        QuietHours quiet = QuietHours.parse(hours, ZONE);
        assertThat(quiet.next(at.atZone(ZONE).toInstant()))
                .isEqualTo(then.atZone(ZONE).toInstant());
    }

    /** 02:30 does not exist there on that night. */
    @Test
    void a_night_in_which_the_clock_jumps_ends_when_its_hour_does() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        QuietHours quiet = QuietHours.parse("22:00-02:30", berlin);
        assertThat(quiet.next(
                        LocalDateTime.parse("2026-03-28T23:00").atZone(berlin).toInstant()))
                .isEqualTo(
                        LocalDateTime.parse("2026-03-29T03:30").atZone(berlin).toInstant());
    }

    @Test
    void nothing_given_is_never_quiet() {
        LocalDateTime night = LocalDateTime.parse("2026-11-22T03:00");
        assertThat(QuietHours.parse(" ", ZONE).isQuiet(night.atZone(ZONE).toInstant()))
                .isFalse();
    }
}
