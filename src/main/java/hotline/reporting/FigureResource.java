package hotline.reporting;

import hotline.base.Page;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.web.Me;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Figures, for everyone who works on the hotline's own side. */
@Path("/api/figures")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class FigureResource {
    private static final Role[] READERS = {
        Role.OPERATOR,
        Role.SHIFT_LEADER,
        Role.DISPATCHER,
        Role.REVIEWER,
        Role.VISITOR,
        Role.SUPERVISOR,
        Role.INSPECTOR,
        Role.AUDITOR,
        Role.ADMIN
    };

    @Inject
    Figures figures;

    @Inject
    Me me;

    /** What every path takes. {@code from} and {@code to} are instants, or days in the hotline's zone; today by default. */
    static class Asked {
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
        String by;
    }

    @GET
    public Page<Figure> all(@BeanParam Asked asked) {
        me.mustBe(READERS);
        return new Page<>(figures.all(query(asked)), null);
    }

    @GET
    @Path("{name}")
    public Figure figure(@PathParam("name") String name, @BeanParam Asked asked) {
        me.mustBe(READERS);
        return figures.figure(name, query(asked));
    }

    @GET
    @Path("{name}/rows")
    public Page<FigureRow> rows(
            @PathParam("name") String name,
            @BeanParam Asked asked,
            @RestQuery @Nullable String part,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        return figures.rows(name, query(asked), part, after, limit, me.mustBe(READERS));
    }

    private FigureQuery query(Asked asked) {
        FigureQuery today = figures.today();
        Instant from = instant("from", asked.from, today.from());
        Instant to = instant("to", asked.to, today.to());
        if (!from.isBefore(to)) throw Refusal.invalid("to", "after-from");
        return new FigureQuery(from, to, asked.line, asked.skill, asked.operator, By.read(asked.by));
    }

    private Instant instant(String field, @Nullable String text, Instant otherwise) {
        if (text == null || text.isEmpty()) return otherwise;
        try {
            if (text.length() == 10)
                return LocalDate.parse(text).atStartOfDay(figures.zone()).toInstant();
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(field, "instant");
        }
    }
}
