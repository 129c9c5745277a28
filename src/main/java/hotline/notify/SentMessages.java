package hotline.notify;

import hotline.base.Channel;
import hotline.base.PhoneNumber;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What the citizens of a case were told. Who may see the case may see it; that was asked before. */
@ApplicationScoped
public class SentMessages {
    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    SentMessages(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** In the order in which they were written. One round trip. */
    public List<SentMessage> ofCase(long caseId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT created_at, channel, addressee, case_number, text, state, result
                        FROM outgoing_message WHERE case_id = :case ORDER BY id""")
                .bind("case", caseId)
                .map((r, c) -> message(r))
                .list());
    }

    private SentMessage message(ResultSet r) throws SQLException {
        return new SentMessage(
                r.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                Channel.valueOf(r.getString("channel")),
                masked(vault.open(r.getBytes("addressee"))),
                Shown.covered(vault.open(r.getBytes("text")), r.getString("case_number")),
                MessageState.valueOf(r.getString("state")),
                Optional.ofNullable(r.getString("result")).map(Failure::valueOf).orElse(null));
    }

    /** Of an address that is no telephone (an openid) nothing that could be used. */
    private static String masked(String address) {
        return PhoneNumber.read(address).map(PhoneNumber::masked).orElse("");
    }
}
