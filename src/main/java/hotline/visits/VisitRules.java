package hotline.visits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When citizens are asked, how often, and what follows. Wall-clock time unless it says otherwise. */
@ConfigMapping(prefix = "hotline.visits")
public interface VisitRules {
    /** From the reply, or the answer at once, to the question. Quiet hours are kept by who sends it. */
    @WithDefault("PT24H")
    Duration askAfter();

    /** So long a question is waited on; then comes the next one, or a person's call. */
    @WithDefault("PT48H")
    Duration replyWithin();

    /** How often we ask by message before a person calls. 1 means no reminder. */
    @WithDefault("2")
    @Min(1)
    @Max(5)
    int asks();

    /** Working time of the office calendar until a person has called, {@code PT4H} or {@code P1D}. Later is shown as late. */
    @WithDefault("P1D")
    String callWithin();

    /** Until a citizen who was not reached is called again. */
    @WithDefault("PT4H")
    Duration callAgainAfter();

    /** So often nobody picks up, then the visit ends unreached and the case is closed. */
    @WithDefault("3")
    @Min(1)
    @Max(20)
    int calls();

    /** A person looks again at what a citizen is not content with, within so long. */
    @WithDefault("PT24H")
    Duration rereviewWithin();

    /**
     * What follows when a citizen is not content: {@code by-person} lets a person look again, and re-handles by itself when
     * nobody did in time; {@code at-once} re-handles without a look.
     */
    @WithDefault("by-person")
    Rehandle rehandle();

    /** After a re-handle the same lead takes it up again without a dispatcher's doing. */
    @WithDefault("true")
    boolean sameLead();

    /** Per cent of the cases answered at once whose citizens are asked; the others are closed. */
    @WithDefault("10")
    @Min(0)
    @Max(100)
    int sampling();

    /** Whether citizens of secret cases are asked by message; a message can be read by others. */
    @WithDefault("false")
    boolean secret();

    /** A reply that comes so long after the end is kept with its visit, as late; afterwards it is a new contact. */
    @WithDefault("P7D")
    Duration lateWithin();

    /** Of the questions, where the citizen's own is not known; {@code zh-CN} or {@code en}. */
    @WithDefault("zh-CN")
    String language();

    /** How many due visits one node takes at a time. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int batch();

    /** A node that has taken a visit and not done with it by then is taken for dead; another one does it. */
    @WithDefault("PT10S")
    Duration lease();

    enum Rehandle {
        AT_ONCE,
        BY_PERSON
    }
}
