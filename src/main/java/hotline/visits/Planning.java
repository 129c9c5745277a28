package hotline.visits;

import hotline.base.Channel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is asked and how. Pure. */
final class Planning {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Planning() {}

    /**
     * What is known of one citizen and his case.
     *
     * @param master key of the case inside which this one goes on
     */
    record Facts(
            long caseId,
            String number,
            Channel channel,
            boolean secret,
            @Nullable Long citizen,
            @Nullable Long master,
            boolean phone,
            boolean optedOut,
            boolean unreasonable) {}

    /** The ways to a citizen, the best first: the one he came by, then the other. */
    static List<Channel> ways(Facts f) {
        if (f.citizen == null) return List.of();
        if (f.channel == Channel.WECHAT)
            return f.phone ? List.of(Channel.WECHAT, Channel.SMS) : List.of(Channel.WECHAT);
        return f.phone ? List.of(Channel.SMS) : List.of();
    }

    /** @param asked citizens who are asked about the same handling already */
    static @Nullable NotAsked reason(Facts f, Set<Long> asked, boolean askSecret) {
        if (f.citizen == null) return NotAsked.ANONYMOUS;
        if (asked.contains(f.citizen)) return NotAsked.SAME_CALLER;
        if (f.optedOut) return NotAsked.OPTED_OUT;
        if (f.secret && !askSecret) return NotAsked.SECRET;
        if (f.unreasonable) return NotAsked.UNREASONABLE;
        return ways(f).isEmpty() ? NotAsked.NO_PHONE : null;
    }

    /** The same case is chosen or not however often it is looked at. */
    static boolean inSample(long caseId, int percent) {
        long mixed = (caseId * SPREAD) >>> 33;
        return mixed % 100 < percent;
    }
}
