package hotline.admin;

import hotline.base.Refusal;
import hotline.base.Role;
import hotline.directory.People;
import hotline.directory.People.Described;
import hotline.directory.PersonEntry;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accounts of people and programs, for administrators: {@code {login, name, unit, roles[], program, active, demo}}. A first
 * password or a secret is in the answer that made it, and nowhere else.
 */
@Path("/api/people")
@RunOnVirtualThread
class PeopleResource {
    record Form(
            @NotBlank @Size(max = 64) String name,
            @Nullable String unit,
            @NotEmpty Set<@NotNull Role> roles) {
        Described described() {
            return new Described(name.strip(), unit, roles);
        }
    }

    record NewForm(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9.-]{1,63}")
            String login,

            boolean program,
            @NotBlank @Size(max = 64) String name,
            @Nullable String unit,
            @NotEmpty Set<@NotNull Role> roles) {}

    /** @param credential password or secret, shown this once */
    record Opened(String login, String credential) {}

    @Inject
    People people;

    @Inject
    Me me;

    @GET
    public List<PersonEntry> list() {
        me.mustBe(Role.ADMIN);
        return people.all();
    }

    @POST
    public Response add(@NotNull @Valid NewForm form) {
        Described who = new Form(form.name, form.unit, form.roles).described();
        String credential =
                people.add(form.login, who, form.program, me.mustBe(Role.ADMIN).actor());
        return Response.created(URI.create("/api/people/" + form.login))
                .entity(new Opened(form.login, credential))
                .build();
    }

    @PUT
    @Path("{login}")
    public void describe(@PathParam("login") String login, @NotNull @Valid Form form) {
        people.describe(login, form.described(), me.mustBe(Role.ADMIN).actor());
    }

    @POST
    @Path("{login}/credential")
    public Opened renew(@PathParam("login") String login) {
        return new Opened(login, people.renew(login, me.mustBe(Role.ADMIN).actor()));
    }

    @POST
    @Path("{login}/closing")
    public void close(@PathParam("login") String login) {
        if (me.mustBe(Role.ADMIN).actor().login().equals(login))
            throw Refusal.forbidden("own-account", "Nobody closes his own account");
        people.activate(login, false, me.actor());
    }

    @POST
    @Path("{login}/reopening")
    public void reopen(@PathParam("login") String login) {
        people.activate(login, true, me.mustBe(Role.ADMIN).actor());
    }
}
