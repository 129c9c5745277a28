package hotline.cases;

import hotline.files.Enclosure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an act changes in a case's rows beside its standing. Plain data; {@link ChangeRows} writes it. */
sealed interface Change {
    /** A new order; the lead's becomes the case's. {@code signed}: the unit has it already. */
    record Send(Part part, long unit, int round, boolean signed) implements Change {}

    record Sign(long order, boolean passive) implements Change {}

    record Contact(long order) implements Change {}

    record Reply(long order) implements Change {}

    /** The reply did not do: the unit has its order again, signed as it was. */
    record SendBack(long order) implements Change {}

    /** @param as RETURNED or WITHDRAWN */
    record End(long order, OrderState as) implements Change {}

    /** A new request. */
    record Ask(
            Asked kind,
            @Nullable Order order,
            @Nullable String reason,
            @Nullable String amount,
            @Nullable Instant until,
            @Nullable String why)
            implements Change {}

    /** @param until of a suspension: the end that was granted */
    record Rule(
            long request,
            Ruling ruling,
            @Nullable Instant until,
            @Nullable String amount) implements Change {}

    record EndSuspension(long request) implements Change {}

    record Name(List<Long> readers) implements Change {}

    /** Its words are sealed, or opened again. */
    record Seal(boolean secret, List<Long> readers) implements Change {}

    /** What is personal is emptied. */
    record Empty() implements Change {}

    /** Goes on inside another case. */
    record Join(long master, State was) implements Change {}

    record Leave() implements Change {}

    /** Uploads become part of what is told. @param order whose they are, {@code null}: the case's */
    record Enclose(@Nullable Long order, List<Enclosure> enclosures) implements Change {}

    /** @param by how many more members */
    record Members(int by) implements Change {}
}
