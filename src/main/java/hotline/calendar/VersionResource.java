package hotline.calendar;

import hotline.base.Role;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A new version of a calendar, or the first of a new one: hours, holidays, make-up days, from an instant on. */
@Path("/api/calendars/{name}/versions")
@RunOnVirtualThread
class VersionResource {
    @Inject
    Calendars calendars;

    @Inject
    Me me;

    @Inject
    Clock clock;

    /** The newest first. */
    @GET
    public List<VersionView> list(@PathParam("name") String name) {
        me.viewer();
        return calendars.versions(name);
    }

    /** What such a version would change of the newest one: {@code [{field, was, became}]}. Keeps nothing. */
    @POST
    @Path("comparison")
    public List<VersionDifference> compare(@PathParam("name") String name, @NotNull @Valid VersionForm form) {
        me.mustBe(Role.ADMIN);
        return calendars.compare(form.read(name, Instant.now(clock)));
    }

    /** 201. For ADMIN. 409 {@code changed-meanwhile}; {@code newer-version} when one of that date or a later one is there. */
    @POST
    public Response create(@PathParam("name") String name, @NotNull @Valid VersionForm form) {
        me.mustBe(Role.ADMIN);
        calendars.add(form.read(name, Instant.now(clock)), form.baseOrNull(), me.actor());
        return Response.created(URI.create("/admin/calendars/" + name)).build();
    }
}
