package hotline.notify;

import hotline.base.Channel;
import hotline.cases.CaseNumber;
import hotline.vault.Vault;
import hotline.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Notices that go out by SMS: to the telephones on duty of their unit or role. */
@ApplicationScoped
class DutyRows {
    private static final int BATCH = 100;

    private final Jdbi jdbi;
    private final Vault vault;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    DutyRows(Jdbi jdbi, Vault vault, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Due(
            long id,
            Template template,
            @Nullable Long unit,
            @Nullable String role,
            @Nullable Long caseId,
            @Nullable String number,
            String event,
            @Nullable String detail) {}

    /** Writes the messages and marks the notices in one transaction, the caller's. */
    void send() {
        jdbi.useHandle(h -> {
            List<Due> due = due(h);
            for (Due d : due) phones(h, d).forEach(phone -> tell(d, phone));
            if (!due.isEmpty())
                h.createUpdate("UPDATE notice SET sms = 'DONE' WHERE id IN (<ids>)")
                        .bindList("ids", due.stream().map(Due::id).toList())
                        .execute();
        });
    }

    private static List<Due> due(Handle h) {
        return h.createQuery("""
                        SELECT n.id, n.template, n.unit, n.role, n.case_id, n.event_key, n.detail,
                          (SELECT k.number FROM case_name k WHERE k.case_id = n.case_id) AS number
                        FROM notice n WHERE n.sms = 'DUE' ORDER BY n.id LIMIT :limit FOR UPDATE SKIP LOCKED""")
                .bind("limit", BATCH)
                .map((r, c) -> new Due(
                        r.getLong("id"),
                        Template.valueOf(r.getString("template")),
                        r.getObject("unit", Long.class),
                        r.getString("role"),
                        r.getObject("case_id", Long.class),
                        r.getString("number"),
                        r.getString("event_key"),
                        r.getString("detail")))
                .list();
    }

    private List<String> phones(Handle h, Due due) {
        return h.createQuery("""
                        SELECT sealed FROM duty_phone WHERE (unit = :unit OR role = :role)
                          AND COALESCE(valid_from, :today) <= :today AND COALESCE(valid_until, :today) >= :today""")
                .bind("unit", due.unit())
                .bind("role", due.role())
                .bind("today", LocalDate.now(clock.withZone(Times.zone())))
                .map((r, c) -> vault.open(r.getBytes("sealed")))
                .list();
    }

    private void tell(Due due, String phone) {
        Map<String, String> fields = new HashMap<>();
        if (due.number() != null) fields.put("number", new CaseNumber(due.number()).toString());
        if (due.detail() != null) {
            String[] counts = due.detail().split("/");
            fields.putAll(Map.of("open", counts[0], "late", counts[1], "near", counts[2]));
        }
        outbox.tell(
                new Note.To(Channel.SMS, phone, due.caseId(), due.number()),
                new Note(due.event(), due.template(), fields));
    }
}
