package hotline.admin;

import hotline.base.Refusal;
import hotline.cases.Succession;
import hotline.directory.Directory;
import hotline.directory.Entry;
import hotline.directory.Field;
import hotline.directory.Thing;
import hotline.directory.Unit;
import hotline.routing.Catalogue;
import hotline.routing.CatalogueBook;
import hotline.routing.CatalogueRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What hangs on a unit or a matter that is to be closed: open orders, rows of the dispatch catalogue. */
@ApplicationScoped
class Closing {
    private static final int SOME = 20;

    private final Directory directory;
    private final Catalogue catalogue;
    private final Succession succession;
    private final Clock clock;

    @Inject
    Closing(Directory directory, Catalogue catalogue, Succession succession, Clock clock) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.succession = succession;
        this.clock = clock;
    }

    /** Refuses with 409 to close what nobody takes over, naming how many orders, which rows. */
    void mayClose(Thing thing, Entry was, Map<String, @Nullable String> fields) {
        if (blank(fields, Field.CLOSED_FROM) || !blank(fields, Field.SUCCESSOR)) return;
        if (was.isClosed() && was.text(Field.SUCCESSOR).isEmpty()) return;
        if (thing == Thing.UNIT) mustHaveNothingOpen(was.code());
        mustBeOutOfTheCatalogue(thing, was.code());
    }

    /** Whoever takes over has what is open at once, when the day has come. */
    void closed(Thing thing, Entry changed) {
        if (thing == Thing.UNIT && changed.isClosed())
            directory
                    .unitByCode(changed.code())
                    .filter(unit -> !directory.openUnits().contains(unit))
                    .ifPresent(succession::handOver);
    }

    private void mustHaveNothingOpen(String code) {
        long orders =
                directory.unitByCode(code).map(Unit::id).map(succession::open).orElse(0L);
        if (orders > 0)
            throw Refusal.conflict(
                    "unit-has-orders",
                    "The unit has " + orders + " open orders; name the unit that takes them over",
                    Map.of("orders", orders));
    }

    private void mustBeOutOfTheCatalogue(Thing thing, String code) {
        Predicate<CatalogueRow> speaks = thing == Thing.MATTER
                ? row -> code.equals(row.key().matter())
                : row -> code.equals(row.lead()) || row.coUnits().contains(code);
        List<String> rows =
                rows().filter(speaks).map(Closing::shown).distinct().sorted().toList();
        if (!rows.isEmpty())
            throw Refusal.conflict(
                    "in-catalogue",
                    rows.size() + " rows of the dispatch catalogue speak of it",
                    Map.of("count", rows.size(), "rows", rows.subList(0, Math.min(SOME, rows.size()))));
    }

    /** In force, and planned. */
    private Stream<CatalogueRow> rows() {
        CatalogueBook book = catalogue.book();
        Instant now = Instant.now(clock);
        Stream<CatalogueRow> planned = book.versions().stream()
                .filter(v -> v.validFrom().isAfter(now))
                .flatMap(v -> book.entries(v.id()))
                .flatMap(e -> Stream.ofNullable(e.row()));
        return Stream.concat(book.rows(now).stream().map(r -> r.row()), planned);
    }

    private static String shown(CatalogueRow row) {
        return any(row.key().matter()) + " × " + any(row.key().area()) + " → " + row.lead();
    }

    private static String any(@Nullable String code) {
        return code == null ? "*" : code;
    }

    private static boolean blank(Map<String, @Nullable String> fields, Field field) {
        String text = fields.get(field.word());
        return text == null || text.isBlank();
    }
}
