package hotline.admin;

import hotline.base.Actor;
import hotline.base.Page;
import hotline.base.Role;
import hotline.directory.Alteration;
import hotline.directory.Entry;
import hotline.directory.Register;
import hotline.directory.Thing;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Units, matters and areas, for administrators: {@code {code, revision, fields: {name, nameEn, parent, …}}}, by code. What
 * is empty is absent; days as {@code 2026-12-01}. Nothing is deleted; what is over is closed from a day on.
 */
@Path("/api/admin/{things: units|matters|areas}")
@RunOnVirtualThread
class DirectoryResource {
    record NewForm(
            @NotBlank @Size(max = 48) String code, @NotNull Map<String, @Nullable String> fields) {}

    /** @param revision the entry's, as the change was thought out from */
    record Form(@NotNull Integer revision, @NotNull Map<String, @Nullable String> fields) {}

    @Inject
    Register register;

    @Inject
    Closing closing;

    @Inject
    Me me;

    @GET
    public Page<Entry> list(
            @PathParam("things") String things,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        me.mustBe(Role.ADMIN);
        return register.page(Thing.of(things), after, Page.limit(limit));
    }

    @GET
    @Path("{code}")
    public Entry read(@PathParam("things") String things, @PathParam("code") String code) {
        me.mustBe(Role.ADMIN);
        return register.entry(Thing.of(things), code);
    }

    /** 201. 409 {@code code-taken}. */
    @POST
    public Response add(@PathParam("things") String things, @NotNull @Valid NewForm form) {
        Actor by = me.mustBe(Role.ADMIN).actor();
        Entry added = register.add(Thing.of(things), form.code.strip(), form.fields, by);
        return Response.created(URI.create("/api/admin/" + things + "/" + added.code()))
                .entity(added)
                .build();
    }

    /**
     * The entry as it is then. 409 {@code changed-meanwhile} with {@code by}, {@code at} and {@code changes: [{field, was,
     * became}]}; {@code unit-has-orders} with {@code orders}, {@code in-catalogue} with {@code rows}.
     */
    @PUT
    @Path("{code}")
    public Entry change(@PathParam("things") String things, @PathParam("code") String code, @NotNull @Valid Form form) {
        Actor by = me.mustBe(Role.ADMIN).actor();
        Thing thing = Thing.of(things);
        closing.mayClose(thing, register.entry(thing, code), form.fields);
        Entry changed = register.change(thing, code, form.revision, form.fields, by);
        closing.closed(thing, changed);
        return changed;
    }

    /** {@code {revision, at, actor, changes: [{field, was, became}]}}, the newest first. */
    @GET
    @Path("{code}/history")
    public Page<Alteration> history(
            @PathParam("things") String things,
            @PathParam("code") String code,
            @QueryParam("after") @Nullable Integer after,
            @QueryParam("limit") @Nullable Integer limit) {
        me.mustBe(Role.ADMIN);
        return register.history(Thing.of(things), code, after, Page.limit(limit));
    }
}
