package hotline.desk;

import hotline.audit.Audit;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.cases.CaseNumber;
import hotline.cases.CaseView;
import hotline.cases.Cases;
import hotline.citizens.Citizen;
import hotline.citizens.Citizens;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * The requester's whole name and number, for whoever may see the case and says why: {@code {reason}} → {@code {name, phone}}.
 * Each time is an entry of the audit.
 */
@Path("/api/cases/{number}/unmasking")
@RunOnVirtualThread
class UnmaskingResource {
    record Form(@NotBlank @Size(min = 2, max = 200) String reason) {}

    record Unmasked(@Nullable String name, @Nullable String phone) {}

    @Inject
    Cases cases;

    @Inject
    Citizens citizens;

    @Inject
    Audit audit;

    @Inject
    Me me;

    @POST
    public Response unmask(@PathParam("number") String number, @NotNull @Valid Form form) {
        CaseView view = cases.view(CaseNumber.of(number), me.viewer());
        if (view.citizen() == null) throw Refusal.notFound("requester");
        Citizen citizen = citizens.byId(view.citizen()).orElseThrow(() -> Refusal.notFound("requester"));
        audit.record(me.actor(), "unmasked", "case:" + view.number(), form.reason.strip());
        PhoneNumber phone = citizen.phone();
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(new Unmasked(citizen.name(), phone == null ? null : phone.digits()))
                .cacheControl(never)
                .build();
    }
}
