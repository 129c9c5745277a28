package hotline.open311;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** GeoReport v2 for other programs, and towards other programs. */
@ConfigMapping(prefix = "hotline.open311")
public interface Open311Config {
    /** Our own {@code jurisdiction_id}: a request that names another one is answered with 404, one that names none is ours. */
    @WithDefault("hotline.local")
    String jurisdiction();

    /** How others reach the service, up to and without {@code /open311/v2}; absent: as the request came. */
    Optional<String> publicUrl();

    /** Who answers questions about this interface; shown by the discovery. */
    @WithDefault("市民热线 Citizen Hotline")
    String contact();

    /** {@code production} or {@code test}; shown by the discovery. */
    @WithDefault("production")
    String stage();

    /** Reading needs no key, as the standard wants it. Off: every request but the discovery needs one. */
    @WithDefault("true")
    boolean keylessGet();

    /** Requests a minute of one address, and of one key that has no number of its own; each node counts for itself. */
    @WithDefault("1200")
    @Min(1)
    int perMinute();

    /** How many of them may come at once. */
    @WithDefault("200")
    @Min(1)
    int burst();

    /** Longest span of a search, and the span of one that names no dates. The standard's number. */
    @WithDefault("P90D")
    Duration span();

    /** Most requests in one answer. The standard's number. */
    @WithDefault("1000")
    @Min(1)
    @Max(1000)
    int most();

    /** How far behind the first page an answer may begin, in requests; farther on by the cursor of the {@code Link} header. */
    @WithDefault("20000")
    int deepest();

    /** The same content by the same key and sender within this time is the same request: a retry, not a second one. */
    @WithDefault("PT24H")
    Duration sameWithin();

    /** A place belongs to the grid cell whose middle is nearest, if it is not farther away, in metres. */
    @WithDefault("2500")
    double cellWithin();

    /** A place farther away from every middle is not in this town and refused, in metres. */
    @WithDefault("20000")
    double servedWithin();

    /** How long an endpoint may take to answer. */
    @WithDefault("PT20S")
    Duration timeout();

    /** How often the state of what was sent out is asked for. */
    @WithDefault("PT5M")
    Duration pollEvery();

    /** Pause after the first failed sending; it doubles with each further one. */
    @WithDefault("PT30S")
    Duration retryAfter();

    /** The longest pause. */
    @WithDefault("PT6H")
    Duration retryAtMost();
}
