package hotline.visits;

import hotline.base.Choice;
import hotline.base.Refusal;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/**
 * What a person heard from the citizen, or read in his words: {@code {contacted?, solved?, satisfaction?, words?, ref?}}. The
 * same {@code ref} again is the same answer. 200 with {@code {visit, fresh, reading, late}}.
 */
@Path("/api/visits/{id}/answer")
@RunOnVirtualThread
class VisitAnswerResource {
    record Form(
            @Nullable Boolean contacted,
            @Nullable Boolean solved,
            @Nullable String satisfaction,
            @Nullable @Size(max = 2000) String words,
            @Nullable @Size(max = 96) String ref) {
        Answers answers() {
            return new Answers(
                    contacted, solved, Choice.orNull(Satisfaction.class, "satisfaction", satisfaction), words);
        }
    }

    /** @param fresh {@code false} when the same {@code ref} came before */
    record Kept(long visit, boolean fresh, String reading, boolean late) {}

    @Inject
    Visits visits;

    @Inject
    Me me;

    @POST
    public Kept create(@PathParam("id") long id, @NotNull @Valid Form form) {
        if (form.ref != null && form.ref.isBlank()) throw Refusal.invalid("ref", "not-blank");
        String ref = "visit:" + id + ":" + (form.ref == null ? System.nanoTime() : form.ref);
        Visits.Taken taken = visits.heard(id, form.answers(), ref, me.viewer());
        return new Kept(taken.visit(), taken.fresh(), AnswerRows.word(taken.reading()), taken.late());
    }
}
