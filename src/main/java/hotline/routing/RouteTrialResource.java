package hotline.routing;

import hotline.base.Choice;
import hotline.base.Kind;
import hotline.base.Period;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.base.Urgency;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.routing.Route.Considered;
import hotline.web.Me;
import hotline.web.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a case would go, and why: nothing is written. For whoever may open or dispatch cases. */
@Path("/api/routes/trial")
@RunOnVirtualThread
class RouteTrialResource {
    /**
     * The facts, in codes.
     *
     * @param kind absent: consultation, as for a contact
     * @param area a district, street or grid cell; {@code location.cell} says the same
     * @param at   instant, or date in the service's zone; absent: now
     */
    record Form(
            @Nullable String matter,
            @Nullable String kind,
            @Nullable String urgency,
            @Nullable String skill,
            @Nullable String area,
            @Nullable Location location,
            @Nullable String at) {}

    /** As in a contact. Only the cell has a say. */
    record Location(
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String address,
            @Nullable String cell) {}

    /** @param lead {@code null}: a person has to decide */
    record Answer(
            long version,
            @Nullable String lead,
            List<String> coUnits,
            String ruleSet,
            Urgency urgency,
            List<String> reasons,
            List<Row> rows) {}

    /**
     * A row that fits, the one that decides first.
     *
     * @param since the version that brought it
     * @param why   {@code decides}, {@code wider-area} or {@code higher-matter}
     */
    record Row(
            @Nullable String matter,
            @Nullable String area,
            String lead,
            List<String> coUnits,
            @Nullable String ruleSet,
            @Nullable Urgency urgency,
            long since,
            String why) {

        static Row of(Considered c) {
            CatalogueRow row = c.row().row();
            String why = c.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Row(
                    row.key().matter(),
                    row.key().area(),
                    row.lead(),
                    row.coUnits(),
                    row.ruleSet(),
                    row.urgency(),
                    c.row().since().id(),
                    why);
        }
    }

    @Inject
    Routing routing;

    @Inject
    Directory directory;

    @Inject
    Me me;

    @POST
    public Answer create(@NotNull @Valid Form form) {
        me.mustBe(Role.OPERATOR, Role.SHIFT_LEADER, Role.DISPATCHER, Role.SUPERVISOR, Role.CHANNEL, Role.ADMIN);
        Instant at = Period.read("at", form.at, Times.zone());
        Route route = at == null ? routing.route(facts(form)) : routing.route(facts(form), at);
        Long lead = route.lead();
        return new Answer(
                route.version(),
                lead == null ? null : directory.unit(lead).code(),
                route.coUnits().stream().map(u -> directory.unit(u).code()).toList(),
                route.ruleSet(),
                route.urgency(),
                route.reasons(),
                route.rows().stream().map(Row::of).toList());
    }

    private Facts facts(Form form) {
        Kind kind = Choice.orNull(Kind.class, "kind", form.kind);
        Urgency urgency = Choice.orNull(Urgency.class, "urgency", form.urgency);
        return new Facts(
                matter(form.matter),
                Objects.requireNonNullElse(kind, Kind.CONSULTATION),
                Objects.requireNonNullElse(urgency, Urgency.NORMAL),
                form.skill,
                area(form));
    }

    private @Nullable Long matter(@Nullable String code) {
        if (code == null || code.isBlank()) return null;
        return directory.matters().stream()
                .filter(m -> m.code().equals(code))
                .map(Matter::id)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("matter", "unknown"));
    }

    private @Nullable String area(Form form) {
        String cell = form.location == null ? null : form.location.cell;
        String code = form.area == null || form.area.isBlank() ? cell : form.area;
        if (code == null || code.isBlank()) return null;
        if (directory.areaByCode(code).isEmpty()) throw Refusal.invalid("area", "unknown");
        return code;
    }
}
