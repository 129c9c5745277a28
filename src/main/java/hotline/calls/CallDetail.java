package hotline.calls;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A visit with all that happened in its call; offers and legs say to which of the call's visits they belong. */
public record CallDetail(
        @JsonUnwrapped CallView call,
        List<Offer> offers,
        List<TalkLeg> legs,
        List<Transfer> transfers,
        List<Said> evidence) {

    /** A piece of evidence for eyes: numbers and names masked. */
    public record Said(
            Instant at,
            Source source,
            String event,
            @Nullable String uniqueId,
            @Nullable String linkedId,
            Map<String, String> fields) {}
}
