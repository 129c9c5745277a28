package hotline.cases;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** What the town has agreed about returning orders and about repeats; how long one may look for a case. */
@ConfigMapping(prefix = "hotline.cases")
public interface CasesConfig {
    /** A unit may ask to return an order for so long after it was sent; working time, days to the end of the day. */
    @WithDefault("P1D")
    String returnWithin();

    /** How often a case's lead order may be asked to be returned; afterwards a refusal is final. So may each co-order. */
    @WithDefault("2")
    @Min(1)
    int returns();

    /** Code of the unit that gets what nobody wants 兜底; without one the dispatcher decides to the end. */
    Optional<String> fallbackUnit();

    /** The same citizen on the same matter within this time is a repeat; wall-clock time. */
    @WithDefault("P7D")
    Duration repeatWithin();

    /** So long one page of a search by words looks for cases; then it says how far back it has looked, and goes on if asked. */
    @WithDefault("PT0.1S")
    Duration searchTime();
}
