package hotline.desk;

import hotline.cases.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the called operator sees before answering.
 *
 * @param call         the caller's Uniqueid
 * @param number       as the network gave it; {@code null} when withheld
 * @param name         what the citizen was last called
 * @param line         the number dialled
 * @param pastContacts how often he has reached out before, by any channel; a call counts once it is put away
 * @param openCount    how many of his cases are not finished
 * @param openCases    the newest of those
 * @param at           when it began to ring, by the telephone server's clock
 */
public record Pop(
        String call,
        @Nullable String number,
        @Nullable String name,
        @Nullable String skill,
        @Nullable String queue,
        @Nullable String line,
        int pastContacts,
        int openCount,
        List<OpenCase> openCases,
        Instant at) {

    /** One of the citizen's cases that are not finished. */
    public record OpenCase(String number, String title, State state) {}
}
