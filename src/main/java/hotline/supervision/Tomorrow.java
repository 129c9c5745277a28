package hotline.supervision;

import hotline.web.Times;
import java.time.Instant;
import java.time.LocalTime;

/** What a form for a deadline begins with: tomorrow at five in the afternoon, in the town's zone. */
final class Tomorrow {
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private Tomorrow() {}

    static Instant of(Instant now) {
        return now.atZone(Times.zone())
                .toLocalDate()
                .plusDays(1)
                .atTime(FIVE)
                .atZone(Times.zone())
                .toInstant();
    }
}
