package hotline.sms;

import hotline.base.PhoneNumber;
import hotline.notify.Shown;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the demo town's telephones show. */
@ApplicationScoped
class ConsoleTalks {
    private static final int PHONES = 30;
    private static final int LINES = 60;

    private static final String NEWEST = """
            SELECT hash, whom, MAX(at) AS at FROM (
              (SELECT addressee_hash AS hash, addressee AS whom, created_at AS at FROM outgoing_message WHERE channel = 'SMS'
               ORDER BY created_at DESC LIMIT 300)
              UNION ALL
              (SELECT sender_hash, sender, received_at FROM incoming_message WHERE channel = 'SMS' ORDER BY received_at DESC LIMIT 300)
            ) t GROUP BY hash ORDER BY MAX(at) DESC LIMIT :limit""";

    private static final String TALK = """
            (SELECT TRUE AS ours, ref, text, case_number, state, created_at AS at, addressee AS whom FROM outgoing_message
             WHERE channel = 'SMS' AND addressee_hash = :hash ORDER BY id DESC LIMIT :limit)
            UNION ALL
            (SELECT FALSE, NULL, text, NULL, state, received_at, sender FROM incoming_message
             WHERE channel = 'SMS' AND sender_hash = :hash ORDER BY id DESC LIMIT :limit)
            ORDER BY at, ours LIMIT :limit""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final ConsoleSender screen;

    @Inject
    ConsoleTalks(Jdbi jdbi, Vault vault, ConsoleSender screen) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.screen = screen;
    }

    /** A telephone with the hash of its number, which stands in addresses instead of it. */
    public record Phone(String hash, String masked, Instant at) {}

    /** @param ours from the hotline; else the citizen's */
    public record Line(boolean ours, String text, String state, Instant at) {}

    @Transactional
    List<Phone> phones() {
        return jdbi.withHandle(h -> h.createQuery(NEWEST)
                .bind("limit", PHONES)
                .map((r, c) -> new Phone(
                        HexFormat.of().formatHex(r.getBytes("hash")), masked(vault.open(r.getBytes("whom"))), at(r)))
                .list());
    }

    @Transactional
    List<Line> talk(byte[] hash) {
        return jdbi.withHandle(h -> h.createQuery(TALK)
                .bind("hash", hash)
                .bind("limit", LINES)
                .map((r, c) -> new Line(r.getBoolean("ours"), text(r), r.getString("state"), at(r)))
                .list());
    }

    /** The number behind a hash. */
    @Transactional
    Optional<String> number(byte[] hash) {
        return jdbi.withHandle(h -> h.createQuery(TALK)
                .bind("hash", hash)
                .bind("limit", 1)
                .map((r, c) -> vault.open(r.getBytes("whom")))
                .findFirst());
    }

    private String text(ResultSet r) throws SQLException {
        String text = vault.open(r.getBytes("text"));
        if (!r.getBoolean("ours")) return text;
        String seen = screen.seen(r.getString("ref"));
        return seen == null ? Shown.covered(text, r.getString("case_number")) : seen;
    }

    private static Instant at(ResultSet r) throws SQLException {
        return r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static String masked(String number) {
        return PhoneNumber.read(number).map(PhoneNumber::masked).orElse("****");
    }

    static byte @Nullable [] hash(@Nullable String hex) {
        return hex != null && hex.matches("[0-9a-f]{64}") ? HexFormat.of().parseHex(hex) : null;
    }
}
