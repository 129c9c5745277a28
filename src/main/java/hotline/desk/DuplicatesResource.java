package hotline.desk;

import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.cases.DuplicateLine;
import hotline.cases.Duplicates;
import hotline.citizens.Citizen;
import hotline.citizens.Citizens;
import hotline.web.Me;
import hotline.web.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * While one types: cases somebody works on that may be about the same thing: {@code {items: [{number, state, title,
 * unitName, openedAt, score, why}]}}, at most five, the likeliest first. {@code matter} is a code; {@code call} tells who is
 * calling, to whoever answered that call.
 */
@Path("/api/cases/duplicates")
@RunOnVirtualThread
class DuplicatesResource {
    private static final int LONGEST = 2000;

    @Inject
    Duplicates duplicates;

    @Inject
    KnownCalls calls;

    @Inject
    Citizens citizens;

    @Inject
    Me me;

    record Answer(List<DuplicateLine> items) {}

    @GET
    public Answer list(
            @QueryParam("what") @Nullable String what,
            @QueryParam("matter") @Nullable String matter,
            @QueryParam("cell") @Nullable String cell,
            @QueryParam("address") @Nullable String address,
            @QueryParam("call") @Nullable String call) {
        Viewer viewer = me.viewer();
        return new Answer(duplicates.of(
                new Duplicates.Typed(
                        fitting("what", what), matter, cell, fitting("address", address), citizen(call, viewer)),
                viewer));
    }

    private @Nullable Long citizen(@Nullable String call, Viewer viewer) {
        if (call == null || !viewer.isAny(Role.OPERATOR, Role.SHIFT_LEADER)) return null;
        return calls.shown(call, viewer)
                .map(Pop::number)
                .flatMap(PhoneNumber::read)
                .flatMap(citizens::byPhone)
                .map(Citizen::id)
                .orElse(null);
    }

    private static @Nullable String fitting(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) throw Refusal.invalid(field, "size");
        return text;
    }
}
