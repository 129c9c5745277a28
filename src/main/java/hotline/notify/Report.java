package hotline.notify;

import org.jspecify.annotations.Nullable;

/**
 * What a provider says about a message later.
 *
 * @param ref   our own name of it, where the provider gave it back; it may be heard before the answer to the sending
 * @param state ACCEPTED, SENT, DELIVERED or FAILED
 * @param why   of a failure
 * @param detail the provider's code, never personal data
 */
public record Report(
        String provider,
        String providerId,
        @Nullable String ref,
        MessageState state,
        @Nullable Failure why,
        @Nullable String detail) {}
