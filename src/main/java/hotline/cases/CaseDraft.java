package hotline.cases;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.routing.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a case is opened.
 *
 * @param what     the citizen's words or the operator's; at rest in the clear unless secret
 * @param place    sealed at rest
 * @param concerns the subject 被反映人, whom it is about; sealed at rest
 * @param secret   visible to the author and to named people only
 * @param citizen  key of the requester, {@code null} when anonymous
 */
public record CaseDraft(
        Channel channel,
        Kind kind,
        Urgency urgency,
        @Nullable String skill,
        @Nullable Long matter,
        String what,
        @Nullable Place place,
        @Nullable String concerns,
        boolean secret,
        @Nullable Long citizen) {

    private static final int TITLE = 40;

    /** What routing is asked with. */
    Facts facts() {
        return new Facts(matter, kind, urgency, skill, place == null ? null : place.cell());
    }

    /** The same, as pressing as the catalogue wants such cases. */
    CaseDraft as(Urgency pressing) {
        return new CaseDraft(channel, kind, pressing, skill, matter, what, place, concerns, secret, citizen);
    }

    /** The first words: the first line that says something, at most {@value #TITLE} characters. */
    public static String title(String what) {
        String line = what.strip().lines().findFirst().orElse("").strip();
        int[] points = line.codePoints().limit(TITLE + 1L).toArray();
        if (points.length <= TITLE) return line;
        return new String(points, 0, TITLE - 1) + "…";
    }
}
