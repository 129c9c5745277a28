package hotline.vault;

import hotline.vault.SealedColumns.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table. Rows are found without locks by their first byte, then locked without waiting for anybody, and
 * written only if they still hold what was read. A locked row is left out: the next round finds it.
 */
final class ColumnStore implements SealedStore {
    private final Jdbi jdbi;
    private final Vault vault;
    private final Column column;
    private final String keys;

    ColumnStore(Jdbi jdbi, Vault vault, Column column) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.column = column;
        this.keys = String.join(", ", column.key());
    }

    @Override
    public String name() {
        return column.path();
    }

    @Override
    public SortedMap<Integer, Long> counts() {
        String sql = "SELECT ASCII(%1$s) AS k, COUNT(*) AS n FROM %2$s WHERE %1$s IS NOT NULL GROUP BY k"
                .formatted(column.name(), column.table());
        return jdbi.withHandle(h -> h.createQuery(sql).reduceRows(new TreeMap<Integer, Long>(), (all, r) -> {
            all.put(r.getColumn("k", Integer.class), r.getColumn("n", Long.class));
            return all;
        }));
    }

    private record Seen(RowKey key, boolean old) {}

    private record Sealed(RowKey key, byte[] value) {}

    @Override
    public Piece reseal(@Nullable String after, int limit) {
        return jdbi.withHandle(h -> {
            List<Seen> seen = seen(h, after == null ? null : RowKey.read(after), limit);
            List<RowKey> old = seen.stream().filter(Seen::old).map(Seen::key).toList();
            int resealed = old.isEmpty() ? 0 : write(h, locked(h, old));
            String last = seen.size() < limit ? null : seen.getLast().key().text();
            return new Piece(last, seen.size(), resealed);
        });
    }

    private List<Seen> seen(Handle h, @Nullable RowKey after, int limit) {
        String sql = "SELECT %s, %s IS NOT NULL AND ASCII(%2$s) <> ? AS old FROM %s%s ORDER BY %1$s LIMIT ?"
                .formatted(keys, column.name(), column.table(), after == null ? "" : " WHERE " + beyond());
        var query = h.createQuery(sql).bind(0, vault.currentKey());
        int next = 1;
        if (after != null) next = bindBeyond(query, after, next);
        return query.bind(next, limit)
                .map((r, c) -> new Seen(RowKey.of(r, column.key()), r.getBoolean("old")))
                .list();
    }

    /** {@code a > ? OR (a = ? AND b > ?)}: the form that reads along the key. */
    private String beyond() {
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < column.key().size(); i++) {
            List<String> parts = new ArrayList<>();
            for (int j = 0; j < i; j++) parts.add(column.key().get(j) + " = ?");
            parts.add(column.key().get(i) + " > ?");
            ways.add("(" + String.join(" AND ", parts) + ")");
        }
        return "(" + String.join(" OR ", ways) + ")";
    }

    private int bindBeyond(SqlStatement<?> query, RowKey after, int first) {
        int next = first;
        for (int i = 0; i < column.key().size(); i++)
            for (int j = 0; j <= i; j++) query.bind(next++, after.values().get(j));
        return next;
    }

    private String row() {
        return "(" + String.join(" = ? AND ", column.key()) + " = ?)";
    }

    private List<Sealed> locked(Handle h, List<RowKey> which) {
        String sql = "SELECT %s, %s FROM %s WHERE %s FOR UPDATE SKIP LOCKED"
                .formatted(
                        keys,
                        column.name(),
                        column.table(),
                        String.join(" OR ", Collections.nCopies(which.size(), row())));
        var query = h.createQuery(sql);
        int next = 0;
        for (RowKey key : which) for (Object value : key.values()) query.bind(next++, value);
        return query.map((r, c) -> {
                    byte[] value = r.getBytes(column.name());
                    return new Sealed(RowKey.of(r, column.key()), value == null ? new byte[0] : value);
                })
                .list();
    }

    private int write(Handle h, List<Sealed> rows) {
        String sql = "UPDATE %s SET %s = ? WHERE %s AND %2$s = ?".formatted(column.table(), column.name(), row());
        PreparedBatch batch = h.prepareBatch(sql);
        for (Sealed each : rows) {
            byte[] value = each.value();
            if (value.length == 0 || Vault.keyOf(value) == vault.currentKey()) continue;
            int next = 0;
            batch.bind(next++, vault.reseal(value));
            for (Object part : each.key().values()) batch.bind(next++, part);
            batch.bind(next, value).add();
        }
        if (batch.size() == 0) return 0;
        int written = 0;
        for (int n : batch.execute()) written += Math.max(n, 0);
        return written;
    }
}
