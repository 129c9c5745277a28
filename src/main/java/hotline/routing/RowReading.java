package hotline.routing;

import hotline.base.Urgency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that somebody wrote, checked; pure. Every fault is found, not only the first. */
final class RowReading {
    private final Known known;
    private final List<BadLine> bad = new ArrayList<>();
    private final Map<RowKey, Integer> lines = new HashMap<>();

    private RowReading(Known known) {
        this.known = known;
    }

    /** Refuses with every bad line when there is one. */
    static List<CatalogueRow> rows(List<RawRow> raw, List<BadLine> alreadyBad, Known known) {
        RowReading reading = new RowReading(known);
        reading.bad.addAll(alreadyBad);
        List<CatalogueRow> rows = raw.stream().map(reading::row).toList();
        if (!reading.bad.isEmpty()) throw new CatalogueRefused(reading.bad);
        return rows;
    }

    private CatalogueRow row(RawRow r) {
        RowKey key = RowKey.of(r.matter(), r.area());
        mustKnow(r, "matter", key.matter(), known.matters());
        mustKnow(r, "area", key.area(), known.areas());
        Integer first = lines.putIfAbsent(key, r.line());
        if (first != null) fault(r, "", "duplicate", String.valueOf(first));
        String lead = word(r.lead());
        if (lead == null) fault(r, "lead", "missing", "");
        mustKnow(r, "lead", lead, known.units());
        String ruleSet = word(r.ruleSet());
        mustKnow(r, "ruleSet", ruleSet, known.ruleSets());
        return new CatalogueRow(key, lead == null ? "" : lead, coUnits(r, lead), ruleSet, urgency(r));
    }

    private List<String> coUnits(RawRow r, @Nullable String lead) {
        String text = word(r.coUnits());
        if (text == null) return List.of();
        List<String> units = List.of(text.split("\\s+"));
        Set<String> seen = new HashSet<>();
        for (String unit : units) {
            mustKnow(r, "coUnits", unit, known.units());
            if (unit.equals(lead)) fault(r, "coUnits", "is-lead", unit);
            else if (!seen.add(unit)) fault(r, "coUnits", "twice", unit);
        }
        return units;
    }

    private @Nullable Urgency urgency(RawRow r) {
        String text = word(r.urgency());
        if (text == null) return null;
        for (Urgency u : Urgency.values()) if (u.name().equals(text.toUpperCase(Locale.ROOT))) return u;
        fault(r, "urgency", "unknown", text);
        return null;
    }

    private void mustKnow(RawRow r, String column, @Nullable String code, Set<String> all) {
        if (code != null && !all.contains(code)) fault(r, column, "unknown", code);
    }

    private void fault(RawRow r, String column, String code, String value) {
        bad.add(new BadLine(r.line(), column, code, value));
    }

    private static @Nullable String word(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
