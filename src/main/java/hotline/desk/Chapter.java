package hotline.desk;

import hotline.calls.Hearings.Released;
import hotline.intake.SeenContact;
import hotline.notify.SentMessage;
import hotline.visits.VisitView;
import hotline.visits.VisitView.Heard;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's story. Pure.
 *
 * @param what a {@link Story.Line} that was told, a {@link SeenContact} of somebody who reached out, a {@link ClockBar} whose
 *             deadline passed, a {@link SentMessage} to the citizen, what he was {@link Heard} saying afterwards, or a recording
 *             {@link Released} to a unit
 */
public record Chapter(Instant at, Object what) {
    /** What the packages keep of one case. */
    record Sources(
            List<Story.Line> story,
            List<SeenContact> contacts,
            List<ClockBar> bars,
            List<Released> releases,
            List<SentMessage> messages,
            List<VisitView> visits) {}

    /** The newest first; of one instant the contact is told before what it led to. */
    static List<Chapter> of(Sources all) {
        return Stream.of(
                        all.messages.stream().map(m -> new Chapter(m.at(), m)),
                        all.story.stream().map(line -> new Chapter(line.at(), line)),
                        all.bars.stream()
                                .filter(bar -> bar.late() != null)
                                .map(bar -> new Chapter(bar.clock().dueAt(), bar)),
                        all.releases.stream().map(r -> new Chapter(r.at(), r)),
                        all.visits.stream()
                                .map(VisitView::answers)
                                .flatMap(Collection::stream)
                                .map(a -> new Chapter(a.at(), a)),
                        all.contacts.stream().map(c -> new Chapter(c.at(), c)))
                .flatMap(chapters -> chapters)
                .sorted(Comparator.comparing(Chapter::at).reversed())
                .toList();
    }

    public Story.@Nullable Line told() {
        return what instanceof Story.Line line ? line : null;
    }

    public @Nullable SeenContact contact() {
        return what instanceof SeenContact contact ? contact : null;
    }

    public @Nullable ClockBar missed() {
        return what instanceof ClockBar bar ? bar : null;
    }

    public @Nullable SentMessage message() {
        return what instanceof SentMessage message ? message : null;
    }

    public @Nullable Heard heard() {
        return what instanceof Heard heard ? heard : null;
    }

    public @Nullable Released released() {
        return what instanceof Released released ? released : null;
    }
}
