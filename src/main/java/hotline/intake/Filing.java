package hotline.intake;

import hotline.base.Kind;
import hotline.base.PhoneNumber;
import hotline.base.Urgency;
import hotline.cases.Act;
import hotline.cases.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator makes of a call.
 *
 * @param call the caller's Uniqueid; a call is filed once
 * @param from the caller's number as the telephone knows it, {@code null} when withheld
 * @param name what the caller is called from now on, {@code null} when he did not say
 * @param at   when the call arrived
 */
public record Filing(
        String call,
        @Nullable PhoneNumber from,
        @Nullable String name,
        Instant at,
        @Nullable String skill,
        Result result) {

    /** What the operator decided. What the telephone knows of the call may be known better when he sends it again. */
    record Written(String call, @Nullable String name, Result result) {}

    Written written() {
        return new Written(call, name, result);
    }

    public sealed interface Result {}

    public record WithoutCase(NoCase code) implements Result {}

    /** @param first the finishing step: answered at once or dispatched, {@code null} leaves the case to be sorted */
    public record WithCase(
            Kind kind,
            Urgency urgency,
            @Nullable Long matter,
            String what,
            @Nullable Place place,
            @Nullable String concerns,
            boolean secret,
            Act.@Nullable OnCase first)
            implements Result {}
}
