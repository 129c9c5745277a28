package hotline.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;

/** When is it due, and which spans were counted? Answers any account; keeps nothing. */
@Path("/api/calendars/{name}/deadline")
@RunOnVirtualThread
class DeadlineResource {
    /** {@code {due, spans: [[from, to] …]}} */
    record Answer(Instant due, List<List<Instant>> spans) {
        static Answer of(Deadline deadline) {
            return new Answer(
                    deadline.due(),
                    deadline.spans().stream()
                            .map(s -> List.of(s.from(), s.to()))
                            .toList());
        }
    }

    @Inject
    Calendars calendars;

    /** By the version of the calendar that is in force at the start. Refuses with 400 what is no such question. */
    @POST
    public Answer ask(@PathParam("name") String name, @NotNull @Valid DeadlineForm form) {
        DeadlineForm.Question question = form.read();
        WorkingCalendar calendar = calendars.calendar(name, question.start());
        return Answer.of(question.in(calendar));
    }
}
