package hotline.intake;

import hotline.base.Channel;
import hotline.database.BulkInsert;
import hotline.intake.Arrival.Kept;
import hotline.intake.Arrival.Key;
import hotline.notify.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Writes messages that have just come, many in one transaction, each once. */
@ApplicationScoped
class ArrivalRows {
    /**
     * Without locks: a repeat does not wait for the work on the message that it repeats, and nobody waits for the repeat.
     */
    private static final String THERE = """
            SELECT id, channel, account, HEX(sender_hash) AS sender, ref, body_hash FROM inbound_message WHERE\s""";

    private static final String KEY = "(channel = ? AND account = ? AND sender_hash = UNHEX(?) AND ref = ?)";

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    ArrivalRows(Jdbi jdbi, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Row(long id, byte[] fingerprint) {}

    /** In a transaction of its own, in their order; one that another node writes at the same moment is found the next time. */
    List<Kept> write(List<Arrival> batch) {
        return Once.run(() -> jdbi.withHandle(h -> write(h, batch)));
    }

    private List<Kept> write(Handle h, List<Arrival> batch) {
        Map<Key, Row> there = there(h, batch);
        insert(h, fresh(batch, there), there);
        return batch.stream().map(a -> kept(a, there)).toList();
    }

    private static Kept kept(Arrival a, Map<Key, Row> there) {
        Row row = there.get(a.key());
        if (row == null) throw new IllegalStateException("not written: " + a);
        return new Kept(row.id, Arrays.equals(row.fingerprint, a.fingerprint()));
    }

    private static Map<Key, Row> there(Handle h, List<Arrival> batch) {
        Map<Key, Row> there = new HashMap<>();
        Query query = h.createQuery(THERE + String.join(" OR ", Collections.nCopies(batch.size(), KEY)));
        int n = 0;
        for (Arrival a : batch) {
            query.bind(n++, a.key().channel().name());
            query.bind(n++, a.key().account());
            query.bind(n++, a.key().sender());
            query.bind(n++, a.key().ref());
        }
        query.map((r, c) -> there.put(key(r), new Row(r.getLong("id"), r.getBytes("body_hash"))))
                .list();
        return there;
    }

    private static Key key(ResultSet r) throws SQLException {
        return new Key(
                Channel.valueOf(r.getString("channel")),
                r.getString("account"),
                r.getString("sender"),
                r.getString("ref"));
    }

    /** The first of each key, by sender and then as they came: nodes that write the same ones do not wait crosswise. */
    private static List<Arrival> fresh(List<Arrival> batch, Map<Key, Row> there) {
        Map<Key, Arrival> first = new java.util.LinkedHashMap<>();
        for (Arrival a : batch) if (!there.containsKey(a.key())) first.putIfAbsent(a.key(), a);
        List<Arrival> fresh = new ArrayList<>(first.values());
        fresh.sort(Comparator.comparing(a -> a.key().sender()));
        return fresh;
    }

    private void insert(Handle h, List<Arrival> fresh, Map<Key, Row> there) {
        if (fresh.isEmpty()) return;
        Instant now = Instant.now(clock);
        BulkInsert rows = new BulkInsert(
                "inbound_message", "channel, account, sender_hash, ref, body_hash, sender, text, at, received_at");
        for (Arrival a : fresh)
            rows.add(
                    a.key().channel(),
                    a.key().account(),
                    a.hash(),
                    a.key().ref(),
                    a.fingerprint(),
                    a.sender(),
                    a.text(),
                    a.at(),
                    now);
        List<Long> ids = rows.ids(h);
        for (int i = 0; i < ids.size(); i++)
            there.put(fresh.get(i).key(), new Row(ids.get(i), fresh.get(i).fingerprint()));
        for (Arrival a : fresh) a.wish().ifPresent(wish -> outbox.heed(a.key().channel(), a.address(), wish));
    }
}
