package hotline.calls;

import hotline.base.PhoneNumber;
import hotline.files.Recordings;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Takes the caller out of a call: out of its visits, and out of the evidence, so that folding it again gives the same
 * visits without him.
 */
@ApplicationScoped
class CallEmptying {
    /** A shorter number stands inside others by chance. */
    private static final int LONG_ENOUGH = 7;

    private static final String RECORDED = """
            SELECT DISTINCT server, recording FROM call_visit WHERE unique_id = :call AND recording IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM recording_hold h WHERE h.call_id = :call)""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final Recordings recordings;

    @Inject
    CallEmptying(Jdbi jdbi, Vault vault, Recordings recordings) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.recordings = recordings;
    }

    private record Piece(String key, Instant at, byte[] digest, Evidence evidence) {}

    void empty(String uniqueId) {
        voice(uniqueId);
        jdbi.useHandle(h -> {
            Set<String> words = new HashSet<>();
            Map<String, Set<String>> keys = new LinkedHashMap<>();
            h.createQuery(
                            "SELECT server, linked, caller_sealed, caller_name_sealed FROM call_visit WHERE unique_id = ?")
                    .bind(0, uniqueId)
                    .map((r, c) -> {
                        opened(r.getBytes("caller_sealed")).ifPresent(words::add);
                        opened(r.getBytes("caller_name_sealed")).ifPresent(words::add);
                        Set<String> linked = keys.computeIfAbsent(r.getString("server"), s -> new HashSet<>());
                        linked.add(uniqueId);
                        linked.addAll(Arrays.asList(r.getString("linked").split(",")));
                        return true;
                    })
                    .list();
            if (words.isEmpty()) return;
            keys.forEach((server, linked) -> evidence(h, server, linked, words));
            h.execute(
                    "UPDATE call_visit SET caller_hash = NULL, caller_sealed = NULL, caller_name_sealed = NULL WHERE unique_id = ?",
                    uniqueId);
        });
    }

    /** A call that we made: the citizen's number and voice. */
    void emptyOutgoing(String uniqueId) {
        jdbi.useHandle(h -> h.createQuery(
                        "SELECT server, callee_sealed FROM call_outgoing WHERE unique_id = ? AND callee_sealed IS NOT NULL")
                .bind(0, uniqueId)
                .map((r, c) -> Map.entry(r.getString("server"), vault.open(r.getBytes("callee_sealed"))))
                .findOne()
                .ifPresent(of -> {
                    String recording = CallHead.recording(uniqueId);
                    if (recording != null) recordings.erase(of.getKey(), recording);
                    evidence(h, of.getKey(), Set.of(uniqueId), Set.of(of.getValue()));
                    h.execute(
                            "UPDATE call_outgoing SET callee_hash = NULL, callee_sealed = NULL WHERE unique_id = ?",
                            uniqueId);
                }));
    }

    /** A voice is as personal as a number. What is held stays until it is let go. */
    private void voice(String uniqueId) {
        record Of(String server, String recording) {}
        jdbi.withHandle(h -> h.createQuery(RECORDED)
                        .bind("call", uniqueId)
                        .map((r, c) -> new Of(r.getString("server"), r.getString("recording")))
                        .list())
                .forEach(of -> recordings.erase(of.server, of.recording));
    }

    private Optional<String> opened(byte[] sealed) {
        return Optional.ofNullable(sealed).map(vault::open).filter(w -> !w.isBlank());
    }

    private void evidence(Handle h, String server, Set<String> keys, Set<String> words) {
        List<Piece> pieces = h.createQuery(
                        "SELECT * FROM call_evidence WHERE server = :server AND call_key IN (<keys>)")
                .bind("server", server)
                .bindList("keys", List.copyOf(keys))
                .map(this::piece)
                .list();
        PreparedBatch batch = h.prepareBatch("""
                UPDATE call_evidence SET sealed = :sealed
                WHERE server = :server AND call_key = :key AND at = :at AND digest = :digest""");
        for (Piece p : pieces) {
            Map<String, String> fields = without(p.evidence.fields(), words);
            if (fields.equals(p.evidence.fields())) continue;
            batch.bind("sealed", vault.seal(EvidenceCodec.json(with(p.evidence, fields))))
                    .bind("server", server)
                    .bind("key", p.key)
                    .bind("at", p.at)
                    .bind("digest", p.digest)
                    .add();
        }
        if (batch.size() > 0) batch.execute();
    }

    /** Fields that are the number or the name are gone; out of longer ones, both are cut. */
    static Map<String, String> without(Map<String, String> fields, Set<String> words) {
        Map<String, String> rest = new LinkedHashMap<>(fields);
        rest.replaceAll((name, value) -> {
            String left = value;
            for (String word : words) left = without(left, word);
            return left;
        });
        return rest;
    }

    private static String without(String value, String word) {
        boolean same = value.equals(word)
                || PhoneNumber.read(value).filter(n -> n.digits().equals(word)).isPresent();
        if (same) return "";
        boolean isNumber = word.chars().allMatch(Character::isDigit);
        return isNumber && word.length() < LONG_ENOUGH ? value : value.replace(word, "");
    }

    private static Evidence with(Evidence e, Map<String, String> fields) {
        return new Evidence(e.server(), e.source(), e.event(), e.at(), e.uniqueId(), e.linkedId(), fields);
    }

    private Piece piece(ResultSet r, StatementContext c) throws SQLException {
        Instant at = c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "at", c);
        Evidence evidence = new Evidence(
                r.getString("server"),
                Source.valueOf(r.getString("source")),
                r.getString("event"),
                at,
                r.getString("unique_id"),
                r.getString("linked_id"),
                EvidenceCodec.fields(vault.open(Objects.requireNonNull(r.getBytes("sealed")))));
        return new Piece(r.getString("call_key"), at, Objects.requireNonNull(r.getBytes("digest")), evidence);
    }
}
