package hotline.intake;

import hotline.base.Channel;
import hotline.notify.Wish;
import java.time.Instant;
import java.util.Optional;

/**
 * A message that has just come, sealed and ready to be written.
 *
 * @param hash        of the sender
 * @param address     the sender, for his wish
 * @param fingerprint tells a repeat from another message under the same key
 * @param sender      sealed
 * @param text        sealed
 */
record Arrival(
        Key key,
        byte[] hash,
        String address,
        byte[] fingerprint,
        byte[] sender,
        byte[] text,
        Instant at,
        Optional<Wish> wish) {
    private static final int PIECE = 4096;

    /**
     * Whoever has the same is the same message, or contradicts it. To the database spaces at the end are nothing.
     *
     * @param sender hash, in hex
     */
    record Key(Channel channel, String account, String sender, String ref) {
        Key {
            account = account.stripTrailing();
            ref = ref.stripTrailing();
        }
    }

    /** What became of it: the row that is there, and whether it says the same. */
    record Kept(long id, boolean same) {}

    /** In pieces of 4 KiB, and one for itself. */
    int weight() {
        return 1 + text.length / PIECE;
    }

    @Override
    public String toString() {
        return "arrival " + key.ref;
    }
}
