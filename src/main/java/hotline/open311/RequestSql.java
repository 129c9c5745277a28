package hotline.open311;

import hotline.cases.CaseNumber;
import hotline.open311.RequestQuery.After;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The one statement of a list, over the view {@code open311_public}. */
final class RequestSql {
    private RequestSql() {}

    /** @param lists values of the statement's {@code IN} lists, none of them empty */
    record Text(String sql, Map<String, Object> values, Map<String, List<?>> lists) {}

    /** @param matters keys of the services asked for, empty for all; one row more than the page tells that there is more */
    static Text page(RequestQuery q, List<Long> matters) {
        List<CaseNumber> numbers = q.numbers();
        return numbers == null ? search(q, matters) : byNumber(q, numbers);
    }

    private static Text byNumber(RequestQuery q, List<CaseNumber> numbers) {
        return new Text(
                "SELECT * FROM open311_public WHERE number IN (<numbers>) ORDER BY requested_at DESC, case_id DESC LIMIT :limit",
                Map.of("limit", q.size() + 1),
                Map.of("numbers", numbers.stream().map(CaseNumber::symbols).toList()));
    }

    private static Text search(RequestQuery q, List<Long> matters) {
        String at = q.updated() ? "updated_at" : "requested_at";
        List<String> where = new ArrayList<>(List.of(at + " >= :from", at + " <= :to"));
        Map<String, Object> values = new HashMap<>(Map.of("from", q.from(), "to", q.to(), "limit", q.size() + 1));
        Boolean open = q.open();
        if (open != null) where.add("open = " + open);
        if (!matters.isEmpty()) where.add("matter IN (<matters>)");
        After after = q.after();
        if (after == null) values.put("skip", (q.page() - 1) * q.size());
        else {
            where.add("%1$s <= :at AND (%1$s < :at OR case_id < :id)".formatted(at));
            values.putAll(Map.of("at", after.at(), "id", after.id(), "skip", 0));
        }
        String sql = "SELECT * FROM open311_public WHERE " + String.join(" AND ", where) + " ORDER BY " + at
                + " DESC, case_id DESC LIMIT :skip, :limit";
        return new Text(sql, values, matters.isEmpty() ? Map.of() : Map.of("matters", matters));
    }
}
