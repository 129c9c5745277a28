package hotline.admin;

import hotline.base.Role;
import hotline.calendar.Calendars;
import hotline.calendar.VersionView;
import hotline.web.Me;
import hotline.web.Pages;
import hotline.web.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** A new version of a calendar, thought out from the newest one: hours by weekday, and days that are not as their weekday. */
@Path("/admin/calendars/{name}/edit")
@RunOnVirtualThread
class CalendarEditPage {
    @Inject
    Me me;

    @Inject
    Calendars calendars;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance calendarEdit(
                String name,
                VersionView base,
                List<VersionView> versions,
                List<DayOfWeek> weekdays,
                LocalDate tomorrow);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("name") String name) {
        me.mustBe(Role.ADMIN);
        List<VersionView> versions = calendars.versions(name);
        LocalDate tomorrow = LocalDate.now(clock.withZone(Times.zone())).plusDays(1);
        return pages.show(
                Templates.calendarEdit(name, versions.getFirst(), versions, List.of(DayOfWeek.values()), tomorrow));
    }
}
