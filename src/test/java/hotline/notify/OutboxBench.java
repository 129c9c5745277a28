package hotline.notify;

import hotline.base.Channel;
import hotline.notify.MessageRows.Worded;
import hotline.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;

/** The outbox for tests of other packages: puts letters in and empties it by a sender of theirs, in a channel that nobody else serves. */
@ApplicationScoped
public class OutboxBench {
    @Inject
    MessageRows messages;

    @Inject
    DrainRows rows;

    @Inject
    Outbox outbox;

    @Inject
    NotifyConfig config;

    @Inject
    Jdbi jdbi;

    @Inject
    Vault vault;

    /** @return the message's name */
    public String put(String to, String text) {
        String ref = outbox.ref();
        Instant now = Instant.now();
        Worded worded = new Worded(
                new Note("bench/" + ref, Template.ANSWER, Map.of()),
                text,
                text,
                now,
                now.minusSeconds(1),
                Duration.ofDays(1));
        QuarkusTransaction.requiringNew()
                .run(() -> messages.toOne(
                        worded, new Note.To(Channel.WEB, to, null, null), outbox.hash(Channel.WEB, to), ref));
        return ref;
    }

    public void drain(Sender sender) {
        new Drain(
                        rows,
                        new Senders(List.of(new InChannel(sender))),
                        config,
                        QuietHours.parse("", ZoneId.of("UTC")),
                        Clock.systemUTC(),
                        step -> {})
                .drain();
    }

    /** As if the pause or the lease were over. */
    public void later(String ref) {
        sql("UPDATE message SET lease_until = UTC_TIMESTAMP(6) WHERE ref = ? AND state = 'SENDING'", ref);
        sql("UPDATE message SET not_before = UTC_TIMESTAMP(6) WHERE ref = ? AND state = 'WAITING'", ref);
    }

    public String state(String ref) {
        return text("SELECT state FROM message WHERE ref = ?", ref);
    }

    public String result(String ref) {
        return text("SELECT COALESCE(result, '') FROM message WHERE ref = ?", ref);
    }

    public String providerId(String ref) {
        return text("SELECT provider_id FROM message WHERE ref = ?", ref);
    }

    public void park(String ref, Failure why) {
        sql("UPDATE message SET state = 'PARKED', result = '" + why + "', lease_until = NULL WHERE ref = ?", ref);
    }

    /** What the citizen of a case was written. */
    public List<String> textsOf(String number) {
        String symbols = number.replace("-", "");
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery("SELECT text FROM message WHERE case_number = ?")
                        .bind(0, symbols)
                        .map((r, c) -> Shown.text(vault.open(r.getBytes("text")), symbols))
                        .list()));
    }

    @Inject
    OneTimeCodes codes;

    /** The digits of the newest code that a telephone got. */
    public String codeOf(String phone) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery(
                                "SELECT ref FROM message WHERE template = 'CODE' AND addressee_hash = ? ORDER BY id DESC LIMIT 1")
                        .bind(0, outbox.hash(Channel.SMS, phone))
                        .map((r, c) -> codes.fill("{code}", r.getString("ref")))
                        .one()));
    }

    /** What a telephone was written, in the order of the outbox. */
    public List<String> textsTo(String phone) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery(
                                "SELECT text, case_number FROM message WHERE addressee_hash = ? ORDER BY id")
                        .bind(0, outbox.hash(Channel.SMS, phone))
                        .map((r, c) -> Shown.text(vault.open(r.getBytes("text")), r.getString("case_number")))
                        .list()));
    }

    /** As if the provider had said so. */
    public void returned(String phone, String template, String why) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(h -> h.execute(
                        "UPDATE message SET state = 'FAILED', result = ?, lease_until = NULL WHERE template = ? AND addressee_hash = ?",
                        why,
                        template,
                        outbox.hash(Channel.SMS, phone))));
    }

    /** As the console's address names a telephone. */
    public String hash(String phone) {
        return HexFormat.of().formatHex(outbox.hash(Channel.SMS, phone));
    }

    private void sql(String sql, String ref) {
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(h -> h.execute(sql, ref)));
    }

    private String text(String sql, String ref) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        h -> h.createQuery(sql).bind(0, ref).mapTo(String.class).one()));
    }

    private record InChannel(Sender sender) implements Sender {
        @Override
        public Channel channel() {
            return Channel.WEB;
        }

        @Override
        public String provider() {
            return sender.provider();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public Result send(Letter letter) {
            return sender.send(letter);
        }

        @Override
        public Found find(Letter letter, Predicate<String> others) {
            return sender.find(letter, others);
        }
    }
}
