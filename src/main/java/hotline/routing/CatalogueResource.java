package hotline.routing;

import hotline.base.Period;
import hotline.base.Role;
import hotline.web.Me;
import hotline.web.Times;
import hotline.web.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The dispatch catalogue for programs. CSV is always the whole catalogue; JSON names the rows that change. A bad line is
 * refused with 400 {@code catalogue-refused} and {@code lines}, and nothing is changed.
 */
@Path("/api/catalogue")
@RunOnVirtualThread
class CatalogueResource {
    private static final String CSV = "text/csv";

    /** @param versions all there are, in the order in which they begin */
    record Whole(@Nullable CatalogueVersion version, List<RowJson> rows, List<CatalogueVersion> versions) {}

    /**
     * Rows that change.
     *
     * @param from   instant, or date in the service's zone, from which on; absent: at once
     * @param base   newest version that the caller has seen; absent: whatever it is
     * @param rows   in place of those of the same matter and area
     * @param remove of these only matter and area are read
     */
    record Form(
            @Nullable String from,
            @Nullable Long base,
            @Nullable @Size(max = 200) String note,
            @Nullable @Size(max = 10_000) List<@NotNull @Valid RowJson> rows,
            @Nullable @Size(max = 10_000) List<@NotNull @Valid RowJson> remove) {}

    /** @param version 0: nothing was made, because it was asked only or nothing is different */
    record Made(
            long version, long base, Instant from, List<RowJson> added, List<Changed> changed, List<RowJson> removed) {}

    record Changed(RowJson before, RowJson after) {}

    @Inject
    Catalogue catalogue;

    @Inject
    CatalogueExport export;

    @Inject
    Clock clock;

    @Inject
    Me me;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Whole read(@QueryParam("at") @Nullable String at) {
        mayRead();
        CatalogueBook book = catalogue.book();
        Instant when = at(at);
        List<RowJson> rows =
                export.sorted(when).stream().map(r -> RowJson.of(r.row())).toList();
        return new Whole(book.version(when).orElse(null), rows, book.versions());
    }

    @GET
    @Produces(CSV + ";qs=0.5")
    public Response file(@QueryParam("at") @Nullable String at) {
        mayRead();
        return Response.ok(export.csv(at(at)), CSV + ";charset=UTF-8").build();
    }

    @POST
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    public Response replaceAll(
            byte @NotNull [] file,
            @QueryParam("from") @Nullable String from,
            @QueryParam("base") @Nullable Long base,
            @QueryParam("note") @Nullable @Size(max = 200) String note,
            @QueryParam("dry-run") boolean dryRun) {
        Viewer by = me.mustBe(Role.ADMIN);
        return made(catalogue.whole(catalogue.read(file), from(from)), base, note, dryRun, by);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response change(@NotNull @Valid Form form, @QueryParam("dry-run") boolean dryRun) {
        Viewer by = me.mustBe(Role.ADMIN);
        List<RowJson> rows = Objects.requireNonNullElse(form.rows, List.of());
        List<CatalogueRow> read = catalogue.read(IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).raw(i + 1))
                .toList());
        List<RowKey> gone = Objects.requireNonNullElse(form.remove, List.<RowJson>of()).stream()
                .map(RowJson::key)
                .toList();
        return made(catalogue.some(read, gone, from(form.from)), form.base, form.note, dryRun, by);
    }

    private Response made(
            CatalogueChange change, @Nullable Long base, @Nullable String note, boolean dryRun, Viewer by) {
        if (base != null && base != change.base()) throw CatalogueWriter.moved();
        long version = dryRun ? 0 : catalogue.make(change, note == null ? "" : note, by.actor());
        Made made = new Made(
                version,
                change.base(),
                change.from(),
                change.added().stream().map(RowJson::of).toList(),
                change.changed().stream()
                        .map(c -> new Changed(RowJson.of(c.before()), RowJson.of(c.after())))
                        .toList(),
                change.removed().stream().map(RowJson::of).toList());
        return Response.status(version == 0 ? 200 : 201).entity(made).build();
    }

    private @Nullable Instant from(@Nullable String from) {
        return Since.read(from, Instant.now(clock), Times.zone());
    }

    private Instant at(@Nullable String at) {
        Instant asked = Period.read("at", at, Times.zone());
        return asked == null ? Instant.now(clock) : asked;
    }

    private void mayRead() {
        me.mustBe(
                Role.OPERATOR,
                Role.SHIFT_LEADER,
                Role.DISPATCHER,
                Role.SUPERVISOR,
                Role.AUDITOR,
                Role.CHANNEL,
                Role.ADMIN);
    }
}
