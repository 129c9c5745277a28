package hotline.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a fold has to be told, because no evidence of the call says it. */
interface FoldRules {
    /** The rule of the number dialled, as it was then. */
    LineRule line(@Nullable String number, Instant at);

    /** Who sat at {@code PJSIP/8003} then: the login under which it was a member of a queue. */
    @Nullable
    String operator(String server, String telephone, Instant at);
}
