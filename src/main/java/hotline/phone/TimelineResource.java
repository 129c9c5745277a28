package hotline.phone;

import hotline.base.Refusal;
import hotline.base.Role;
import hotline.directory.Directory;
import hotline.directory.Person;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** An operator's day: his own, or anybody's for those who lead or audit. */
@Path("/api/operators/{user}/timeline")
@RunOnVirtualThread
class TimelineResource {
    @Inject
    Me me;

    @Inject
    Directory directory;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    /** Cuts the days. */
    @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai")
    ZoneId zone;

    record Day(String user, LocalDate date, List<Span> spans) {}

    /** @param date today when absent */
    @GET
    public Day show(@PathParam("user") String user, @QueryParam("date") @Nullable String date) {
        if (!me.actor().login().equals(user)) {
            me.mustBe(Role.SHIFT_LEADER, Role.SUPERVISOR, Role.INSPECTOR, Role.AUDITOR, Role.CHANNEL);
        }
        Person person = directory.personByLogin(user).orElseThrow(() -> Refusal.notFound("operator"));
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        LocalDate day = date == null ? LocalDate.ofInstant(now, zone) : parsed(date);
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new Day(user, day, Timeline.fill(sessions.spans(person.id(), from, to), from, to, now));
    }

    private static LocalDate parsed(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("date", "date");
        }
    }
}
