package hotline.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads entries, newest first; every filter alone has an index that ends with the id. */
@ApplicationScoped
class EntryRows {
    private final Jdbi jdbi;

    @Inject
    EntryRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Entry> page(Audit.Asked asked, @Nullable Long after, int rows) {
        Map<String, Object> where = new LinkedHashMap<>();
        put(where, "actor = :actor", asked.actor());
        put(where, "action = :action", asked.action());
        put(where, "subject = :subject", asked.subject());
        put(where, "id < :id", after);
        String sql = "SELECT * FROM audit_entry"
                + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where.keySet()))
                + " ORDER BY id DESC LIMIT :rows";
        return jdbi.withHandle(h -> {
            Query query = h.createQuery(sql).bind("rows", rows);
            where.forEach((condition, value) -> query.bind(condition.substring(condition.indexOf(':') + 1), value));
            return query.map(ChainRows::entry).list();
        });
    }

    private static void put(Map<String, Object> where, String condition, @Nullable Object value) {
        if (value != null) where.put(condition, value);
    }
}
