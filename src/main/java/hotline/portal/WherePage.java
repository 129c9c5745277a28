package hotline.portal;

import hotline.base.Refusal;
import hotline.portal.Draft.Where;
import hotline.portal.Option.Group;
import hotline.web.PublicForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where it is: in words, by an area, or by the place of the telephone. All of it may be left out. */
@Path("/report/where")
@PermitAll
@PublicForm
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class WherePage {
    @Inject
    Reports reports;

    @Inject
    Choices choices;

    @Inject
    Whereabouts whereabouts;

    @Inject
    MapView map;

    @Inject
    Gate gate;

    @Inject
    Publicly publicly;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        /** @param found the area of the telephone's place, in words */
        static native TemplateInstance where(
                Where where,
                @Nullable String found,
                List<Group> areas,
                MapView.@Nullable Shown map,
                @Nullable String problem);
    }

    /** Any part of it may be missing. */
    public static class WhereForm extends Form {
        @FormParam("address")
        @Nullable
        String address;

        @FormParam("area")
        @Nullable
        String area;

        @FormParam("lat")
        @Nullable
        String lat;

        @FormParam("lon")
        @Nullable
        String lon;

        /** {@code wgs84} or {@code gcj02}: of the two numbers. */
        @FormParam("system")
        @Nullable
        String system;

        /** Shows the page again, with what was found. */
        @FormParam("stay")
        @Nullable
        String stay;
    }

    @GET
    public Response show() {
        Draft draft = reports.draft();
        if (draft.what() == null) return Publicly.to("/report");
        return publicly.page(page(draft.where(), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(@BeanParam WhereForm form) {
        return publicly.asked("/report/where", () -> {
            gate.pass(form);
            Draft draft = reports.draft();
            if (draft.what() == null) return Publicly.to("/report");
            boolean stays = "1".equals(form.stay);
            try {
                reports.save(draft.where(whereabouts.of(form, stays)));
            } catch (Refusal refused) {
                String code = refused.errors().isEmpty()
                        ? refused.code()
                        : refused.errors().getFirst().code();
                return publicly.page(400, page(Whereabouts.words(form), code));
            }
            return Publicly.to(stays ? "/report/where" : "/report/alike");
        });
    }

    private TemplateInstance page(@Nullable Where known, @Nullable String problem) {
        Where where = Objects.requireNonNullElse(known, new Where(null, null, null, null));
        String found = where.lat() == null ? null : choices.area(where.area());
        return Templates.where(where, found, choices.areas(), map.of(where), problem);
    }
}
