package hotline.reporting;

import hotline.base.Refusal;
import hotline.web.PageContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What every path and page of figures takes. {@code from} and {@code to} are instants, or days in the hotline's zone; today
 * by default.
 */
public class FigureAsked {
    private static final Set<String> KNOWN = Set.of(
            "from",
            "to",
            "line",
            "skill",
            "operator",
            "unit",
            "by",
            "part",
            "reason",
            "variant",
            "open",
            "after",
            "limit");

    @RestQuery
    @Nullable
    String from;

    @RestQuery
    @Nullable
    String to;

    @RestQuery
    @Nullable
    String line;

    @RestQuery
    @Nullable
    String skill;

    @RestQuery
    @Nullable
    String operator;

    @RestQuery
    @Nullable
    String unit;

    @RestQuery
    @Nullable
    String by;

    @RestQuery
    @Nullable
    String part;

    @RestQuery
    @Nullable
    String reason;

    @RestQuery
    @Nullable
    String variant;

    /** {@code true}: without secret cases, as on the public page. */
    @RestQuery
    @Nullable
    String open;

    @RestHeader("Accept-Language")
    @Nullable
    String accepted;

    @RestCookie(PageContext.LOCALE_COOKIE)
    @Nullable
    String chosen;

    @Context
    UriInfo uri;

    /** Refuses with 400 what cannot be read, and a filter that figures do not know: ignored, it would count too much. */
    public FigureQuery query(Figures figures) {
        for (String name : uri.getQueryParameters().keySet())
            if (!KNOWN.contains(name)) throw Refusal.invalid(name, "unknown");
        FigureQuery today = figures.today();
        Instant begin = instant("from", from, today.from(), figures.zone());
        Instant end = instant("to", to, today.to(), figures.zone());
        if (!begin.isBefore(end)) throw Refusal.invalid("to", "after-from");
        return new FigureQuery(
                begin,
                end,
                named(line),
                named(skill),
                named(operator),
                named(unit),
                By.read(by),
                Language.of(chosen, accepted),
                "true".equals(open));
    }

    public Portion portion() {
        return new Portion(named(part), named(reason), named(variant));
    }

    private static @Nullable String named(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static Instant instant(String field, @Nullable String text, Instant otherwise, ZoneId zone) {
        if (text == null || text.isEmpty()) return otherwise;
        try {
            if (text.length() == 10)
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(field, "instant");
        }
    }
}
