package hotline.intake;

import static hotline.cases.CaseApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.PersonalData.Person;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import hotline.notify.OutboxBench;
import hotline.vault.Vault;
import hotline.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Who disturbs is set aside by two people for a while, and never in silence. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class NuisanceTest {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 90_000_000);

    @Inject
    Inbound inbound;

    @Inject
    NuisanceRows rows;

    @Inject
    InboundRows messages;

    @Inject
    InboundConfig config;

    @Inject
    Nuisances nuisances;

    @Inject
    NuisanceData data;

    @Inject
    OldNuisances old;

    @Inject
    Vault vault;

    @Inject
    Audit audit;

    @Inject
    OutboxBench outbox;

    @Inject
    Jdbi jdbi;

    private final String phone = "133%08d".formatted(NEXT.incrementAndGet());
    private final String reason = "整天发数字 " + phone;

    private Map<String, Object> writes(String text) {
        String ref = UUID.randomUUID().toString();
        inbound.store(Channel.SMS, "96196", phone, ref, text, Instant.now());
        Until.that("read", () -> !"STORED".equals(row(ref).get("state")));
        return row(ref);
    }

    private Map<String, Object> row(String ref) {
        return inTransaction(() -> jdbi.withHandle(h -> h.createQuery("SELECT * FROM inbound_message WHERE ref = ?")
                .bind(0, ref)
                .mapToMap()
                .one()));
    }

    private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private static Response posts(String user, String path, String... form) {
        var request = as(user).contentType(ContentType.URLENC.withCharset("UTF-8"))
                .redirects()
                .follow(false);
        for (int i = 0; i < form.length; i += 2) request = request.formParam(form[i], form[i + 1]);
        return request.post(path);
    }

    private static int decides(String user, long mark, boolean granted) {
        return posts(user, "/admin/nuisances/" + mark + "/decision", "granted", String.valueOf(granted))
                .statusCode();
    }

    /** Asked for by the operator, of a message that he read. */
    private long asked() {
        long message = (Long) writes("123").get("id");
        assertThat(posts("operator", "/desk/inbound/" + message + "/nuisance", "reason", reason)
                        .statusCode())
                .isEqualTo(303);
        return mark();
    }

    private long mark() {
        return inTransaction(
                () -> jdbi.withHandle(h -> h.createQuery("SELECT MAX(id) FROM nuisance_mark WHERE reason = ?")
                        .bind(0, reason)
                        .mapTo(Long.class)
                        .one()));
    }

    private long told(String template) {
        return inTransaction(() -> jdbi.withHandle(
                h -> h.createQuery("SELECT COUNT(*) FROM message WHERE template = ? AND addressee_hash = UNHEX(?)")
                        .bind(0, template)
                        .bind(1, outbox.hash(phone))
                        .mapTo(Long.class)
                        .one()));
    }

    private static String page(String user, String which) {
        return as(user).get("/admin/nuisances?which=" + which).asString();
    }

    @Test
    void a_mark_needs_a_second_person_and_then_messages_are_kept_listed_and_answered_once_in_an_hour() {
        long mark = asked();
        assertThat(writes("456").get("state")).as("not granted yet").isEqualTo("DESK");
        assertThat(page("supervisor", "asked")).contains(reason);
        assertThat(decides("operator", mark, true)).as("no decider").isEqualTo(403);
        assertThat(decides("supervisor", mark, true)).isEqualTo(303);
        assertThat(decides("admin", mark, false)).as("decided").isEqualTo(409);

        Map<String, Object> aside = writes("小区门口的路灯又不亮了");
        assertThat(aside.get("state")).isEqualTo("ASIDE");
        assertThat(aside.get("reason")).isEqualTo("NUISANCE");
        assertThat(aside.get("case_id")).isNull();
        writes("还是不亮");
        assertThat(told("SET_ASIDE")).isBetween(1L, 2L);
        assertThat(as("admin").get("/admin/inbound?which=aside").asString())
                .contains("/admin/inbound/" + aside.get("id") + "/desk");
        assertThat(page("supervisor", "valid")).contains(reason);

        assertThat(posts("admin", "/admin/nuisances/" + mark + "/lifting").statusCode())
                .isEqualTo(303);
        assertThat(posts("admin", "/admin/nuisances/" + mark + "/lifting").statusCode())
                .isEqualTo(409);
        assertThat(writes("小区门口的路灯又不亮了").get("sense")).isEqualTo("NEW_MATTER");
        assertThat(page("auditor", "ended")).contains(reason).doesNotContain("/lifting");
    }

    @Test
    void whoever_asks_does_not_decide() {
        long message = (Long) writes("123").get("id");
        posts("supervisor", "/desk/inbound/" + message + "/nuisance", "reason", reason);
        assertThat(decides("supervisor", mark(), true)).isEqualTo(403);
        assertThat(page("supervisor", "asked")).contains(reason).doesNotContain("/admin/nuisances/" + mark() + "/");
        assertThat(page("admin", "asked")).contains("/admin/nuisances/" + mark() + "/decision");
        assertThat(decides("admin", mark(), false)).isEqualTo(303);
        assertThat(writes("456").get("state")).isEqualTo("DESK");
    }

    @Test
    void a_mark_needs_a_reason_and_is_asked_for_once() {
        long message = (Long) writes("123").get("id");
        String path = "/desk/inbound/" + message + "/nuisance";
        assertThat(posts("operator", path, "reason", " ").statusCode()).isEqualTo(400);
        assertThat(posts("handler", path, "reason", reason).statusCode()).isEqualTo(403);
        assertThat(posts("operator", path, "reason", reason).statusCode()).isEqualTo(303);
        assertThat(posts("operator2", path, "reason", reason).statusCode()).isEqualTo(409);
        assertThat(decides("supervisor", mark(), true)).isEqualTo(303);
        assertThat(posts("operator2", path, "reason", reason).statusCode()).isEqualTo(409);
    }

    @Test
    void a_mark_is_over_by_the_clock() {
        long mark = asked();
        Instant before = Instant.now();
        decides("supervisor", mark, true);
        Map<String, Object> message = writes("什么时候修好");
        long id = (Long) message.get("id");
        assertThat(message.get("state")).isEqualTo("ASIDE");
        Instant end = before.plus(config.nuisanceFor());
        assertThat(rows.aside(id, 60, end.minusSeconds(1))).isPresent();
        assertThat(rows.aside(id, 60, end.plusSeconds(60))).isEmpty();

        Nuisances later = new Nuisances(
                rows,
                messages,
                config,
                vault,
                audit,
                Clock.offset(Clock.systemUTC(), config.nuisanceFor().plusSeconds(60)));
        assertThat(ids(nuisances, Nuisances.Which.VALID)).contains(mark);
        assertThat(ids(later, Nuisances.Which.VALID)).doesNotContain(mark);
        assertThat(ids(later, Nuisances.Which.ENDED)).contains(mark);
        assertThatThrownBy(() -> inTransaction(() -> {
                    later.lift(mark, supervisor());
                    return true;
                }))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("not-marked"));
        inTransaction(() -> {
            later.ask(id, reason + "，又来了", supervisor());
            return true;
        });
    }

    private static Viewer supervisor() {
        return new Viewer(new Actor(-7, "another", null), "另一人", Set.of(Role.SUPERVISOR));
    }

    private static List<Long> ids(Nuisances of, Nuisances.Which which) {
        return inTransaction(() ->
                of.page(which, null, 200).items().stream().map(NuisanceMark::id).toList());
    }

    @Test
    void who_wants_no_more_messages_is_heard_also_when_he_is_marked() {
        decides("supervisor", asked(), true);
        Map<String, Object> row = writes("退订");
        assertThat(row.get("sense")).isEqualTo("WISHED");
        assertThat(row.get("state")).isEqualTo("DONE");
    }

    @Test
    void too_many_in_an_hour_are_kept_and_not_worked_on_and_later_ones_are() {
        long one = (Long) writes("小区门口的路灯不亮").get("id");
        inTransaction(() -> jdbi.withHandle(h -> h.execute("""
                        INSERT INTO inbound_message (channel, account, sender_hash, ref, body_hash, sender, text, at, received_at, state)
                        SELECT channel, account, sender_hash, CONCAT(ref, '-', seq), body_hash, sender, text, at, received_at, 'DONE'
                        FROM inbound_message, seq_1_to_58 WHERE id = ?""", one)));
        Map<String, Object> sixtieth = writes("还有别的事情要反映");
        assertThat(sixtieth.get("state")).isEqualTo("DONE");
        Map<String, Object> more = writes("还有很多事情要反映");
        assertThat(more.get("state")).isEqualTo("ASIDE");
        assertThat(more.get("reason")).isEqualTo("TOO_MANY");
        writes("怎么不理我了");
        assertThat(told("TOO_MANY")).isBetween(1L, 2L);
        assertThat(writes("退订").get("sense")).isEqualTo("WISHED");
        inTransaction(() -> jdbi.withHandle(h -> h.execute(
                "UPDATE inbound_message SET received_at = received_at - INTERVAL 61 MINUTE WHERE sender_hash = UNHEX(?)",
                outbox.hash(phone))));
        assertThat(writes("还有很多事情要反映").get("state")).isEqualTo("DONE");
    }

    @Test
    void what_was_set_aside_can_be_given_to_a_person() {
        decides("supervisor", asked(), true);
        Object id = writes("煤气泄漏了，快来人").get("id");
        assertThat(posts("operator", "/admin/inbound/" + id + "/desk").statusCode())
                .isEqualTo(403);
        assertThat(posts("supervisor", "/admin/inbound/" + id + "/desk").statusCode())
                .isEqualTo(303);
        assertThat(posts("supervisor", "/admin/inbound/" + id + "/desk").statusCode())
                .isEqualTo(409);
        assertThat(posts("operator", "/desk/inbound/" + id + "/case").statusCode())
                .isEqualTo(303);
    }

    @Test
    void an_administrator_marks_from_the_text_of_a_message_that_was_set_aside() {
        long message = (Long) writes("123").get("id");
        assertThat(as("admin").post("/admin/inbound/" + message + "/text").asString())
                .contains("/admin/inbound/" + message + "/nuisance");
        assertThat(posts("admin", "/admin/inbound/" + message + "/nuisance", "reason", reason)
                        .statusCode())
                .isEqualTo(303);
        assertThat(decides("admin", mark(), true)).isEqualTo(403);
    }

    @Test
    void a_person_may_know_that_he_was_marked_and_who_is_erased_is_no_longer_named() {
        long mark = asked();
        decides("supervisor", mark, true);
        Person person = new Person(List.of(), List.of(new PhoneNumber(phone)), Set.of());
        assertThat(inTransaction(() -> data.export(person)).toString())
                .contains("until")
                .doesNotContain(reason, "operator", "supervisor");
        inTransaction(() -> {
            data.emptyPerson(person);
            return true;
        });
        Map<String, Object> left =
                inTransaction(() -> jdbi.withHandle(h -> h.createQuery("SELECT * FROM nuisance_mark WHERE id = ?")
                        .bind(0, mark)
                        .mapToMap()
                        .one()));
        assertThat(left.get("reason")).isEqualTo("");
        assertThat(vault.open((byte[]) left.get("sender"))).isEmpty();
        assertThat(writes("路灯坏了三天").get("state"))
                .as("in force until it is over")
                .isEqualTo("ASIDE");
    }

    @Test
    void a_mark_that_has_long_been_over_is_deleted_by_its_rule_and_no_other() {
        long mark = asked();
        decides("supervisor", mark, true);
        inTransaction(() -> jdbi.withHandle(h -> h.execute(
                "UPDATE nuisance_mark SET asked_at = '2001-02-03', decided_at = '2001-02-04', ends_at = '2001-03-04' WHERE id = ?",
                mark)));
        long there = count();
        Instant before = Instant.parse("2002-01-01T00:00:00Z");
        assertThat(inTransaction(() -> old.due(before))).isEqualTo(1);
        assertThat(old.act(before, 100)).isEqualTo(1);
        assertThat(old.act(before, 100)).isZero();
        assertThat(count()).isEqualTo(there - 1);
    }

    private long count() {
        return inTransaction(() -> jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM nuisance_mark")
                .mapTo(Long.class)
                .one()));
    }
}
