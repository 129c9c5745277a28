package hotline.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hotline.base.Actor;
import hotline.base.Refusal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a case. {@code token} only grows: a writer who shows an older one was overtaken.
 *
 * @param holder   login
 * @param holderId key of the person
 * @param until    without a heartbeat it is free from then on
 */
public record Claim(long token, String holder, @JsonIgnore long holderId, Instant until) {

    boolean isHeld(Instant now) {
        return now.isBefore(until);
    }

    boolean isBy(Actor who) {
        return holderId == who.id();
    }

    /**
     * Lets a write pass, or refuses it: 409 {@code claimed} names the holder, 409 {@code claim-lost} tells a writer who
     * shows a token that it is not the newest any more. An expired claim that nobody took is still good.
     */
    static void guard(@Nullable Claim claim, Actor by, @Nullable Long token, Instant now) {
        if (claim != null && claim.isHeld(now) && !claim.isBy(by)) throw taken(claim);
        if (token != null && (claim == null || claim.token != token || !claim.isBy(by))) throw lost(claim);
    }

    static Refusal taken(Claim claim) {
        return Refusal.conflict(
                "claimed",
                "Claimed by " + claim.holder,
                Map.of("holder", claim.holder, "until", claim.until.toString()));
    }

    static Refusal lost(@Nullable Claim claim) {
        return Refusal.conflict(
                "claim-lost",
                "The claim is not yours any more",
                claim == null ? Map.of() : Map.of("holder", claim.holder));
    }
}
