package hotline.cases;

import hotline.base.Refusal;
import hotline.web.Me;
import hotline.web.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Signs many orders at once, each by itself: 200 with {@code {signed, refused: [{order, code}]}}. What somebody else has
 * signed meanwhile is refused and keeps no other from being signed.
 */
@Path("/api/orders/sign-in")
@RunOnVirtualThread
class SignInsResource {
    record Form(@NotEmpty @Size(max = 200) List<@NotNull Long> orders) {}

    record Refused(long order, String code) {}

    record Answer(List<Long> signed, List<Refused> refused) {}

    @Inject
    Cases cases;

    @Inject
    Me me;

    @POST
    public Answer create(@NotNull @Valid Form form) {
        Viewer viewer = me.viewer();
        Answer answer = new Answer(new ArrayList<>(), new ArrayList<>());
        for (long order : form.orders) {
            try {
                cases.act(order, new Act.SignIn(), viewer, null);
                answer.signed.add(order);
            } catch (Refusal no) {
                answer.refused.add(new Refused(order, no.code()));
            }
        }
        return answer;
    }
}
