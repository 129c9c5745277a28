package hotline.wechat;

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

/** What the demo town's citizens see in WeChat. */
@ApplicationScoped
class ConsoleTalks {
    private static final int PEOPLE = 30;
    private static final int LINES = 60;

    private static final String NEWEST = """
            SELECT hash, whom, MAX(at) AS at FROM (
              (SELECT addressee_hash AS hash, addressee AS whom, created_at AS at FROM outgoing_message WHERE channel = 'WECHAT'
               ORDER BY created_at DESC LIMIT 300)
              UNION ALL
              (SELECT sender_hash, sender, received_at FROM incoming_message WHERE channel = 'WECHAT' ORDER BY received_at DESC LIMIT 300)
            ) t GROUP BY hash ORDER BY MAX(at) DESC LIMIT :limit""";

    private static final String TALK = """
            (SELECT TRUE AS ours, text, case_number, state, created_at AS at, addressee AS whom FROM outgoing_message
             WHERE channel = 'WECHAT' AND addressee_hash = :hash ORDER BY id DESC LIMIT :limit)
            UNION ALL
            (SELECT FALSE, text, NULL, state, received_at, sender FROM incoming_message
             WHERE channel = 'WECHAT' AND sender_hash = :hash ORDER BY id DESC LIMIT :limit)
            ORDER BY at, ours LIMIT :limit""";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    ConsoleTalks(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** Somebody with the hash of his openid, which stands in addresses instead of it. */
    public record Who(String hash, String name, Instant at) {}

    /** @param ours from the hotline; else the citizen's */
    public record Line(boolean ours, String text, String state, Instant at) {}

    @Transactional
    List<Who> people() {
        return jdbi.withHandle(h -> h.createQuery(NEWEST)
                .bind("limit", PEOPLE)
                .map((r, c) ->
                        new Who(HexFormat.of().formatHex(r.getBytes("hash")), vault.open(r.getBytes("whom")), at(r)))
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

    /** The openid behind a hash. */
    @Transactional
    Optional<String> name(byte[] hash) {
        return jdbi.withHandle(h -> h.createQuery(TALK)
                .bind("hash", hash)
                .bind("limit", 1)
                .map((r, c) -> vault.open(r.getBytes("whom")))
                .findFirst());
    }

    private String text(ResultSet r) throws SQLException {
        String text = vault.open(r.getBytes("text"));
        return r.getBoolean("ours") ? PassiveReply.plain(Shown.covered(text, r.getString("case_number"))) : text;
    }

    private static Instant at(ResultSet r) throws SQLException {
        return r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static byte @Nullable [] hash(@Nullable String hex) {
        return hex != null && hex.matches("[0-9a-f]{64}") ? HexFormat.of().parseHex(hex) : null;
    }
}
