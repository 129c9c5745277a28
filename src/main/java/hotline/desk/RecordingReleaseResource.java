package hotline.desk;

import hotline.base.Refusal;
import hotline.base.Role;
import hotline.calls.Hearings;
import hotline.cases.CaseNumber;
import hotline.cases.CaseView;
import hotline.cases.Cases;
import hotline.intake.Intake;
import hotline.web.Me;
import hotline.web.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/**
 * Lets the unit of an order hear a call of its case, or, with {@code released} false, no longer: {@code {call, order,
 * released?}}, the call by its caller's Uniqueid. By dispatchers and supervisors who may see the case. 204, audited.
 */
@Path("/api/cases/{number}/recording-release")
@RunOnVirtualThread
class RecordingReleaseResource {
    record Form(
            @NotBlank @Size(max = 150) String call,
            long order,
            @Nullable Boolean released) {}

    @Inject
    Cases cases;

    @Inject
    Intake intake;

    @Inject
    Hearings hearings;

    @Inject
    Me me;

    @POST
    public void release(@PathParam("number") String number, @NotNull @Valid Form form) {
        Viewer viewer = me.viewer();
        CaseView view = cases.view(CaseNumber.of(number), viewer);
        viewer.mustBe(Role.DISPATCHER, Role.SUPERVISOR);
        boolean known = intake.ofCase(view.id()).stream()
                .anyMatch(c -> c.isCall() && c.ref().equals(form.call));
        if (!known) throw Refusal.notFound("call");
        if (view.orders().stream().noneMatch(o -> o.id() == form.order)) throw Refusal.notFound("order");
        if (Boolean.FALSE.equals(form.released)) hearings.withdraw(form.call, form.order, me.actor());
        else hearings.release(form.call, form.order, me.actor());
    }
}
