package hotline.admin;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.notify.Audience;
import hotline.notify.DutyPhone;
import hotline.notify.DutyPhones;
import hotline.notify.NoticeChange;
import hotline.notify.NoticeRule;
import hotline.notify.NoticeRules;
import hotline.notify.Template;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which notices are written for whom, {@code {code, template, audience, page, sms, revision}}, and the telephones on duty, {@code {id, whom,
 * phone (masked), from, until, revision, at, by}}; for administrators. Who comes second gets 409 {@code changed-meanwhile} with {@code
 * by}, {@code at} and {@code changes: [{field, was, became}]}.
 */
@Path("/api/notices")
@RunOnVirtualThread
class NoticeResource {
    /** @param revision the rule's, as the change was thought out from */
    record RuleForm(
            @NotNull Boolean page,
            @NotNull Boolean sms,
            @NotNull Integer revision) {}

    /**
     * @param whom  code of a unit, or {@code SUPERVISOR}
     * @param from  {@code 2026-12-01}; absent: at once
     * @param until the last day; absent: without end
     */
    record NewPhone(
            @NotBlank String whom,
            @NotBlank String phone,
            @Nullable String from,
            @Nullable String until) {}

    record PhoneForm(
            @Nullable String from,
            @Nullable String until,
            @NotNull Integer revision) {}

    @Inject
    NoticeRules rules;

    @Inject
    DutyPhones phones;

    @Inject
    Me me;

    @GET
    @Path("rules")
    public List<NoticeRule> rules() {
        admin();
        return rules.all();
    }

    /** 400 {@code sms: needs-page}, 404 where this audience never gets such a notice. */
    @PUT
    @Path("rules/{template}/{audience}")
    public NoticeRule change(
            @PathParam("template") String template,
            @PathParam("audience") String audience,
            @NotNull @Valid RuleForm form) {
        Actor by = admin();
        return rules.change(Template.of(template), Audience.of(audience), form.page, form.sms, form.revision, by);
    }

    /** @param whom {@code null}: of all */
    @GET
    @Path("duty-phones")
    public List<DutyPhone> phones(@QueryParam("whom") @Nullable String whom) {
        admin();
        return phones.all().stream()
                .filter(p -> whom == null || whom.equals(p.whom()))
                .toList();
    }

    /** {@code {code, phone, revision, at, by, became: NEW|CHANGED|REMOVED, changes}}, the newest first. */
    @GET
    @Path("duty-phones/history")
    public List<NoticeChange> history(@QueryParam("whom") @Nullable String whom) {
        admin();
        if (whom == null) throw Refusal.invalid("whom", "required");
        return phones.history(whom);
    }

    /** 201. 409 {@code phone-on-duty}. */
    @POST
    @Path("duty-phones")
    public Response add(@NotNull @Valid NewPhone form) {
        Actor by = admin();
        DutyPhone added =
                phones.add(form.whom.strip(), form.phone, day("from", form.from), day("until", form.until), by);
        return Response.created(URI.create("/api/notices/duty-phones/" + added.id()))
                .entity(added)
                .build();
    }

    /** How long it is on duty; another number is another telephone. */
    @PUT
    @Path("duty-phones/{id}")
    public DutyPhone change(@PathParam("id") long id, @NotNull @Valid PhoneForm form) {
        Actor by = admin();
        return phones.change(id, day("from", form.from), day("until", form.until), form.revision, by);
    }

    @DELETE
    @Path("duty-phones/{id}")
    public void remove(@PathParam("id") long id, @QueryParam("revision") @Nullable Integer revision) {
        Actor by = admin();
        if (revision == null) throw Refusal.invalid("revision", "required");
        phones.remove(id, revision, by);
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "date");
        }
    }

    private Actor admin() {
        return me.mustBe(Role.ADMIN).actor();
    }
}
