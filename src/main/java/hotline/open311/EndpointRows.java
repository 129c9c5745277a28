package hotline.open311;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The endpoints of units; their keys are sealed. */
@ApplicationScoped
class EndpointRows {
    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    EndpointRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    List<Endpoint> all() {
        return jdbi.withHandle(h -> {
            Map<Long, Map<Long, String>> codes = codes(h);
            return h.createQuery("SELECT * FROM open311_endpoint ORDER BY id")
                    .map((r, c) -> endpoint(r, codes.getOrDefault(r.getLong("id"), Map.of())))
                    .list();
        });
    }

    /** The key that the endpoint gave us. */
    Optional<String> key(long endpoint) {
        return jdbi.withHandle(h -> h.createQuery("SELECT key_sealed FROM open311_endpoint WHERE id = ?")
                .bind(0, endpoint)
                .map((r, c) -> Optional.ofNullable(r.getBytes(1)))
                .one()
                .map(vault::open));
    }

    /** One per unit. Orders that are there already stay here; a key that is not given stays as it is. */
    void save(Endpoint e, @Nullable String key, Instant at) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            INSERT INTO open311_endpoint (unit, url, jurisdiction, key_sealed, person, service_code, idempotent,
                              active, since_order, changed_at)
                            SELECT :unit, :url, :jurisdiction, :key, :person, :code, :idempotent, :active,
                              COALESCE(MAX(id), 0), :at FROM case_order
                            ON DUPLICATE KEY UPDATE url = VALUES(url), jurisdiction = VALUES(jurisdiction),
                              key_sealed = COALESCE(VALUES(key_sealed), key_sealed), person = VALUES(person),
                              service_code = VALUES(service_code), idempotent = VALUES(idempotent), active = VALUES(active),
                              changed_at = VALUES(changed_at)""")
                    .bind("unit", e.unit())
                    .bind("url", e.url())
                    .bind("jurisdiction", e.jurisdiction())
                    .bind("key", key == null ? null : vault.seal(key))
                    .bind("person", e.person())
                    .bind("code", e.serviceCode())
                    .bind("idempotent", e.idempotent())
                    .bind("active", e.active())
                    .bind("at", at)
                    .execute();
            h.execute(
                    "DELETE FROM open311_mapping WHERE endpoint = (SELECT id FROM open311_endpoint WHERE unit = ?)",
                    e.unit());
            e.codes()
                    .forEach((matter, code) -> h.execute(
                            "INSERT INTO open311_mapping SELECT id, ?, ? FROM open311_endpoint WHERE unit = ?",
                            matter,
                            code,
                            e.unit()));
        });
    }

    private static Map<Long, Map<Long, String>> codes(Handle h) {
        Map<Long, Map<Long, String>> codes = new HashMap<>();
        h.createQuery("SELECT * FROM open311_mapping")
                .map((r, c) -> codes.computeIfAbsent(r.getLong("endpoint"), e -> new HashMap<>())
                        .put(r.getLong("matter"), r.getString("service_code")))
                .list();
        return codes;
    }

    private static Endpoint endpoint(ResultSet r, Map<Long, String> codes) throws SQLException {
        return new Endpoint(
                r.getLong("id"),
                r.getLong("unit"),
                r.getString("url"),
                r.getString("jurisdiction"),
                r.getString("person"),
                r.getString("service_code"),
                r.getBoolean("idempotent"),
                r.getBoolean("active"),
                Map.copyOf(codes));
    }
}
