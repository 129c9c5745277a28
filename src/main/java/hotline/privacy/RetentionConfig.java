package hotline.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Period;
import java.util.Map;

/** How long what is kept. A rule acts only once a second person approved it for the time that is set here. */
@ConfigMapping(prefix = "hotline.retention")
public interface RetentionConfig {
    /** When the approved rules are carried out, in Quartz' form and the service's zone. */
    @WithDefault("0 0 2 * * ?")
    String at();

    /** By rule, in ISO form ({@code P3Y}, {@code P30D}); a rule that is not named takes its usual time. */
    Map<String, Period> after();

    /** A case is kept so long after it was finished, whoever asks that it be erased; calendar time. */
    @WithDefault("P1Y")
    Period duty();

    /** How many are worked on before the rule is asked for again; a rule that was stopped stops then. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int batch();
}
