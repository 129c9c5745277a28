package hotline.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's call begins to ring at an operator, from a queue or from a colleague who transfers it. Fired before
 * anything is stored, on the thread of the feed: an observer that blocks delays every ring of that server.
 *
 * @param call         the caller's Uniqueid, which names the call everywhere
 * @param login        whose telephone it is
 * @param callerNumber as the network gave it; {@code null} when withheld
 * @param queue        where the citizen waited; {@code null} when it is not known
 * @param skill        what the menu or the number dialled chose
 * @param did          the number dialled
 * @param at           the server's time
 */
public record CallOffered(
        String server,
        String call,
        String login,
        String extension,
        @Nullable String callerNumber,
        @Nullable String queue,
        @Nullable String skill,
        @Nullable String did,
        Instant at) {}
