package hotline.admin;

import hotline.base.Refusal;
import hotline.base.Role;
import hotline.calendar.CalendarMonth;
import hotline.calendar.Calendars;
import hotline.web.Me;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A calendar, month by month: when is worked, and why not. */
@Path("/admin/calendars/{name}")
@RunOnVirtualThread
class CalendarPage {
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
        static native TemplateInstance calendar(
                CalendarMonth month, Set<String> names, YearMonth before, YearMonth after, String worked);
    }

    /** @param month {@code 2026-10}, this month when absent; {@code version} the instant from which it is in force */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("name") String name,
            @QueryParam("month") @Nullable String month,
            @QueryParam("version") @Nullable String version) {
        me.mustBe(Role.ADMIN);
        YearMonth asked = month == null || month.isBlank()
                ? YearMonth.now(clock.withZone(calendars.calendar(name).zone()))
                : month(month);
        CalendarMonth shown = calendars.month(name, asked, version == null || version.isBlank() ? null : at(version));
        BigDecimal hours = BigDecimal.valueOf(shown.worked().toMinutes())
                .divide(BigDecimal.valueOf(60), 1, java.math.RoundingMode.HALF_UP);
        return pages.show(Templates.calendar(
                shown,
                calendars.book().names(),
                asked.minusMonths(1),
                asked.plusMonths(1),
                hours.stripTrailingZeros().toPlainString()));
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() < 1970 || month.getYear() > 2200) throw Refusal.invalid("month", "out-of-range");
            return month;
        } catch (DateTimeException e) {
            throw Refusal.invalid("month", "year-month");
        }
    }

    private static Instant at(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("version", "instant");
        }
    }
}
