package hotline.calls;

import hotline.base.Role;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the rule of retention says about recordings now: {@code {before, count, bytes, held, deleted}}. Deletes nothing unless
 * {@code dryRun} is false.
 */
@Path("/api/recordings/retention")
@RunOnVirtualThread
class RetentionResource {
    record Form(@Nullable Boolean dryRun) {}

    @Inject
    RecordingRetention retention;

    @Inject
    Me me;

    @POST
    public RecordingRetention.Report run(@NotNull @Valid Form form) {
        boolean dry = form.dryRun == null || form.dryRun;
        return retention.run(dry, me.mustBe(Role.ADMIN).actor());
    }
}
