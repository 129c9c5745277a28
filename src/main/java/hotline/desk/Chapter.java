package hotline.desk;

import hotline.calls.Hearings.Released;
import hotline.intake.SeenContact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's story: something that was done, somebody who reached out, a deadline that passed, or a recording that
 * a unit may hear from then on. Pure.
 *
 * @param told    of the case's own events
 * @param contact a call, a letter
 * @param missed  the clock that was late from here on
 */
public record Chapter(
        Instant at,
        Story.@Nullable Line told,
        @Nullable SeenContact contact,
        @Nullable ClockBar missed,
        @Nullable Released released) {

    /** The newest first; of one instant the contact is told before what it led to. */
    static List<Chapter> of(
            List<Story.Line> story, List<SeenContact> contacts, List<ClockBar> bars, List<Released> releases) {
        Stream<Chapter> all = Stream.of(
                        story.stream().map(line -> new Chapter(line.at(), line, null, null, null)),
                        bars.stream()
                                .filter(bar -> bar.late() != null)
                                .map(bar -> new Chapter(bar.clock().dueAt(), null, null, bar, null)),
                        releases.stream().map(r -> new Chapter(r.at(), null, null, null, r)),
                        contacts.stream().map(c -> new Chapter(c.at(), null, c, null, null)))
                .flatMap(chapters -> chapters);
        return all.sorted(Comparator.comparing(Chapter::at).reversed()).toList();
    }
}
