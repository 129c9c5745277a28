package hotline.citizens;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two numbers are one person, or are not after all. By phone, which people know, and never in an address. */
@Path("/api/citizens")
@RunOnVirtualThread
class MergeResource {
    record Phone(@NotBlank @Size(max = 40) String phone) {}

    /** @param into the number of the citizen he is */
    record MergeForm(
            @NotBlank @Size(max = 40) String phone,
            @NotBlank @Size(max = 40) String into,
            @NotBlank @Size(min = 2, max = 200) String reason) {}

    record UnmergeForm(
            @NotBlank @Size(max = 40) String phone,
            @NotBlank @Size(min = 2, max = 200) String reason) {}

    /** @param others masked numbers that are the same person */
    record Found(long id, @Nullable String name, @Nullable String phone, List<String> others) {}

    @Inject
    Citizens citizens;

    @Inject
    Audit audit;

    @Inject
    Me me;

    @POST
    @Path("search")
    public Found find(@NotNull @Valid Phone form) {
        Actor by = mayMerge();
        Citizen found = citizen("phone", form.phone);
        audit.record(by, "citizen-searched", "citizen:" + found.id(), "by phone");
        Requester masked = Requester.of(found);
        List<String> others = citizens.phones(found).stream()
                .filter(p -> !p.equals(found.phone()))
                .map(PhoneNumber::masked)
                .toList();
        return new Found(found.id(), masked.name(), masked.phone(), others);
    }

    @POST
    @Path("merge")
    public void merge(@NotNull @Valid MergeForm form) {
        Actor by = mayMerge();
        Citizen one = citizen("phone", form.phone);
        Citizen other = citizen("into", form.into);
        if (one.id() == other.id()) throw Refusal.invalid("into", "another");
        citizens.merge(one.id(), other.id(), form.reason.strip(), by);
    }

    @POST
    @Path("unmerge")
    public void unmerge(@NotNull @Valid UnmergeForm form) {
        Actor by = mayMerge();
        citizens.unmerge(citizen("phone", form.phone).id(), form.reason.strip(), by);
    }

    private Actor mayMerge() {
        return me.mustBe(Role.SHIFT_LEADER, Role.SUPERVISOR, Role.ADMIN).actor();
    }

    private Citizen citizen(String field, String text) {
        PhoneNumber phone = PhoneNumber.read(text).orElseThrow(() -> Refusal.invalid(field, "phone"));
        return citizens.byPhone(phone).orElseThrow(() -> Refusal.notFound("citizen"));
    }
}
