package hotline.sla;

import hotline.base.Refusal;
import hotline.calendar.Deadline;
import hotline.web.Me;
import hotline.web.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule would mean: when a clock that starts at an instant, now when absent, would be due. Keeps nothing. */
@Path("/api/clocks/rules/example")
@RunOnVirtualThread
class ExampleResource {
    record Form(
            @NotNull String amount,
            @NotNull String counting,
            @Nullable String calendar,
            @Nullable String start) {}

    /** @param local the same for the eye, in the town's zone */
    record Example(Instant start, Instant due, String local, List<List<Instant>> spans) {}

    @Inject
    RuleTable rules;

    @Inject
    Me me;

    @Inject
    Clock clock;

    @POST
    public Example ask(@NotNull @Valid Form form) {
        me.viewer();
        Instant start = start(form.start);
        RuleForm rule = new RuleForm("example", "TOTAL", form.amount, form.counting, form.calendar, null, null);
        Deadline deadline = rules.example(rule, start);
        return new Example(
                start,
                deadline.due(),
                Times.local(deadline.due()),
                deadline.spans().stream().map(s -> List.of(s.from(), s.to())).toList());
    }

    private Instant start(@Nullable String text) {
        try {
            return (text == null ? Instant.now(clock) : Instant.parse(text)).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw Refusal.invalid("start", "instant");
        }
    }
}
