package hotline.notify;

import hotline.base.Channel;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One channel's way out. Called outside of any transaction; answers in a few seconds, or says {@link Result.Unclear}. */
public interface Sender {
    Channel channel();

    /** Name of the provider, for messages and reports. */
    String provider();

    /** False while nothing is configured: then nothing is written for this channel. */
    boolean isReady();

    Result send(Letter letter);

    /**
     * Whether the provider has the message, from an attempt whose answer nobody heard.
     *
     * @param others ids of the provider's that belong to other messages of ours
     */
    Found find(Letter letter, Predicate<String> others);

    /** What became of an attempt. Anything thrown counts as {@link Unclear}. */
    sealed interface Result {}

    /** @param state how far it is already: a gateway that tells no more says DELIVERED or SENT */
    record Accepted(String providerId, MessageState state) implements Result {}

    /** For good. */
    record Refused(Failure why, @Nullable String detail) implements Result {}

    /**
     * Certainly not taken; it may work later.
     *
     * @param pause what the provider asks for
     */
    record Later(
            Failure why, @Nullable String detail, @Nullable Duration pause) implements Result {}

    /** Sent off, and no answer. */
    record Unclear(String detail) implements Result {}

    sealed interface Found {}

    record Taken(String providerId, MessageState state) implements Found {}

    /** Certainly not there: it may be sent again. */
    record Absent() implements Found {}

    /** The provider cannot be asked, or knows no way to tell. */
    record Unknown(String detail) implements Found {}
}
