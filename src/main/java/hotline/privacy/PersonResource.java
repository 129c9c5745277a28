package hotline.privacy;

import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A person's data on request. The number is in the body: addresses end up in logs. ADMIN and SUPERVISOR. */
@Path("/api/persons")
@RunOnVirtualThread
class PersonResource {
    record Form(
            @NotBlank @Size(max = 40) String phone,
            @NotBlank @Size(min = 2, max = 200) String reason) {
        PhoneNumber number() {
            return PhoneNumber.read(phone).orElseThrow(() -> Refusal.invalid("phone", "phone"));
        }
    }

    record Decision(@NotNull Boolean granted) {}

    record Asked(long id) {}

    @Inject
    Persons persons;

    @Inject
    Me me;

    /** {@code {exportedAt, person{name, phones[]}, calls[], cases[], contacts[], …, reads[], leftOutSecretCases}}. */
    @POST
    @Path("export")
    public Response export(@NotNull @Valid Form form) {
        return Response.ok(persons.export(form.number(), form.reason.strip(), me.viewer()))
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"person.json\"")
                .build();
    }

    @GET
    @Path("erasures")
    public List<Persons.Asked> pending() {
        return persons.pending(me.viewer());
    }

    @POST
    @Path("erasures")
    public Response ask(@NotNull @Valid Form form) {
        return Response.status(201)
                .entity(new Asked(persons.askErasure(form.number(), form.reason.strip(), me.viewer())))
                .build();
    }

    @POST
    @Path("erasures/{id}/decision")
    public void decide(@PathParam("id") long id, @NotNull @Valid Decision form) {
        persons.decideErasure(id, form.granted, me.viewer());
    }
}
