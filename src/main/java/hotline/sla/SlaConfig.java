package hotline.sla;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When who is told about a clock. A clock's own time is a rule in the table {@code clock_rule}. */
@ConfigMapping(prefix = "hotline.sla")
public interface SlaConfig {
    /** Per cent of the counted time after which the handler is warned for the first time. */
    @WithDefault("50")
    @Min(1)
    @Max(99)
    int early();

    /** Per cent of the counted time after which the handler is warned again. */
    @WithDefault("80")
    @Min(1)
    @Max(99)
    int soon();

    /** Working time after the deadline, as {@code PT4H} or {@code P1D}, until the unit's head is told. */
    @WithDefault("PT4H")
    String unitHeadAfter();

    /** Working time after the deadline until the supervisors are told. */
    @WithDefault("P1D")
    String supervisorAfter();

    /** How many due clocks one transaction takes. More are faster and hold their rows longer. */
    @WithDefault("1000")
    @Min(1)
    @Max(10_000)
    int batch();

    /** A node that has begun an act of the system and not ended it by then is taken for dead; another one does it. */
    @WithDefault("PT4S")
    Duration actLease();

    /** When the clocks of all open cases are computed again and compared, in Quartz' form and the service's zone. */
    @WithDefault("0 30 3 * * ?")
    String recomputeAt();
}
