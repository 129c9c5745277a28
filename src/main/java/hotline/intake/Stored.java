package hotline.intake;

import hotline.base.Channel;
import hotline.base.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as it was stored, opened: never logged.
 *
 * @param lane hash of the sender, in hex
 */
record Stored(
        long id,
        Channel channel,
        String account,
        String lane,
        String sender,
        String ref,
        String text,
        Instant at,
        int attempts) {
    /** Of a message by SMS. */
    Optional<PhoneNumber> phone() {
        return channel == Channel.SMS ? PhoneNumber.read(sender) : Optional.empty();
    }

    /** Where an answer goes, in the outbox' form. */
    String address() {
        return phone().map(PhoneNumber::digits).orElse(sender);
    }

    /** The digits that a gateway may have put behind our number. */
    String extension() {
        return account.replaceFirst("^.*?(\\d{6})$", "$1");
    }

    @Override
    public String toString() {
        return "inbound " + id;
    }
}
