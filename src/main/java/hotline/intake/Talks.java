package hotline.intake;

import hotline.base.Channel;
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

/** What went both ways on a channel, for the consoles of the demo town. */
@ApplicationScoped
public class Talks {
    private static final int PEOPLE = 30;
    private static final int LINES = 60;

    private static final String NEWEST = """
            SELECT hash, whom, MAX(at) AS at FROM (
              (SELECT addressee_hash AS hash, addressee AS whom, created_at AS at FROM outgoing_message WHERE channel = :channel
               ORDER BY created_at DESC LIMIT 300)
              UNION ALL
              (SELECT sender_hash, sender, received_at FROM incoming_message WHERE channel = :channel
               ORDER BY received_at DESC LIMIT 300)
            ) t GROUP BY hash ORDER BY MAX(at) DESC LIMIT :limit""";

    private static final String TALK = """
            (SELECT TRUE AS ours, ref, text, case_number, state, created_at AS at, addressee AS whom FROM outgoing_message
             WHERE channel = :channel AND addressee_hash = :hash ORDER BY id DESC LIMIT :limit)
            UNION ALL
            (SELECT FALSE, NULL, text, NULL, state, received_at, sender FROM incoming_message
             WHERE channel = :channel AND sender_hash = :hash ORDER BY id DESC LIMIT :limit)
            ORDER BY at, ours LIMIT :limit""";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    Talks(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** @param hash of the address, in hexadecimal: it stands in addresses of pages instead of it */
    public record Other(String hash, String address, Instant at) {}

    /**
     * @param ours from the hotline; else the citizen's
     * @param ref  the unguessable name of one of ours, else {@code null}
     * @param text without one-time codes
     */
    public record Line(boolean ours, @Nullable String ref, String text, String state, Instant at) {}

    /** With whom something was spoken last, the newest first. */
    @Transactional
    public List<Other> people(Channel channel) {
        return jdbi.withHandle(h -> h.createQuery(NEWEST)
                .bind("channel", channel.name())
                .bind("limit", PEOPLE)
                .map((r, c) ->
                        new Other(HexFormat.of().formatHex(r.getBytes("hash")), vault.open(r.getBytes("whom")), at(r)))
                .list());
    }

    /** In the order of time. */
    @Transactional
    public List<Line> talk(Channel channel, byte[] hash) {
        return jdbi.withHandle(h -> h.createQuery(TALK)
                .bind("channel", channel.name())
                .bind("hash", hash)
                .bind("limit", LINES)
                .map((r, c) -> line(r))
                .list());
    }

    /** The address behind a hash. */
    @Transactional
    public Optional<String> address(Channel channel, byte[] hash) {
        return jdbi.withHandle(h -> h.createQuery(TALK)
                .bind("channel", channel.name())
                .bind("hash", hash)
                .bind("limit", 1)
                .map((r, c) -> vault.open(r.getBytes("whom")))
                .findFirst());
    }

    private Line line(ResultSet r) throws SQLException {
        boolean ours = r.getBoolean("ours");
        String text = vault.open(r.getBytes("text"));
        String shown = ours ? Shown.covered(text, r.getString("case_number")) : text;
        return new Line(ours, r.getString("ref"), shown, r.getString("state"), at(r));
    }

    private static Instant at(ResultSet r) throws SQLException {
        return r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** {@code null} for what is no hash. */
    public static byte @Nullable [] hash(@Nullable String hex) {
        return hex != null && hex.matches("[0-9a-f]{64}") ? HexFormat.of().parseHex(hex) : null;
    }
}
