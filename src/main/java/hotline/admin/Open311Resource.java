package hotline.admin;

import hotline.base.Actor;
import hotline.base.Role;
import hotline.open311.ApiKey;
import hotline.open311.ApiKeys;
import hotline.open311.Question;
import hotline.open311.Services;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys of other programs and what is offered to them, for administrators. A key is in the answer that made it, and nowhere else. */
@Path("/api/open311")
@RunOnVirtualThread
class Open311Resource {
    /** @param perMinute requests a minute; absent: as the configuration says */
    record KeyForm(
            @NotBlank @Size(max = 64) String name,
            @NotBlank @Size(max = 200) String contact,
            @Nullable @Min(1) @Max(1_000_000) Integer perMinute) {}

    /** @param login whose it is, as the page that shows what is seen only once calls it */
    record Made(String login, String credential) {}

    /**
     * @param open  offered
     * @param words the citizens' own words are published
     * @param batch answered with a token
     */
    record ServiceForm(boolean open, boolean words, boolean batch) {}

    /** See {@link Question}. */
    record QuestionForm(
            @NotBlank String datatype,
            boolean required,
            boolean variable,
            @NotBlank @Size(max = 200) String description,
            @NotBlank @Size(max = 200) String descriptionEn,
            @Nullable @Size(max = 200) String hint,
            @Nullable @Size(max = 200) String hintEn,
            @Nullable @Size(max = 8000) String choices) {}

    @Inject
    ApiKeys keys;

    @Inject
    Services services;

    @Inject
    Me me;

    @GET
    @Path("keys")
    public List<ApiKey> list() {
        admin();
        return keys.all();
    }

    @POST
    @Path("keys")
    public Response add(@NotNull @Valid KeyForm form) {
        String key = keys.add(form.name.strip(), form.contact.strip(), form.perMinute, admin());
        return Response.status(201).entity(new Made(form.name.strip(), key)).build();
    }

    @POST
    @Path("keys/{id}/revocation")
    public void revoke(@PathParam("id") long id) {
        keys.revoke(id, admin());
    }

    @PUT
    @Path("services/{code}")
    public void set(@PathParam("code") String code, @NotNull @Valid ServiceForm form) {
        services.set(code, form.open, form.words, form.batch, admin());
    }

    @PUT
    @Path("services/{code}/attributes/{attribute}")
    public void ask(
            @PathParam("code") String code,
            @PathParam("attribute") String attribute,
            @NotNull @Valid QuestionForm form) {
        Question question = new Question(
                attribute,
                form.datatype,
                form.required,
                form.variable,
                form.description,
                form.descriptionEn,
                form.hint,
                form.hintEn,
                form.choices);
        services.ask(code, question, admin());
    }

    @DELETE
    @Path("services/{code}/attributes/{attribute}")
    public void askNoMore(@PathParam("code") String code, @PathParam("attribute") String attribute) {
        services.askNoMore(code, attribute, admin());
    }

    private Actor admin() {
        return me.mustBe(Role.ADMIN).actor();
    }
}
