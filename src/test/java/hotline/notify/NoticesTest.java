package hotline.notify;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Channel;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.directory.Person;
import hotline.vault.Vault;
import hotline.web.Html;
import hotline.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What handlers and heads are told. The sweep also runs by itself meanwhile. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class NoticesTest {
    @Inject
    Notices notices;

    @Inject
    NoticeSweep sweep;

    @Inject
    DigestJob digest;

    @Inject
    Directory directory;

    @Inject
    Outbox outbox;

    @Inject
    Vault vault;

    @Inject
    Jdbi jdbi;

    private Viewer viewer(String login) {
        Person p = directory.personByLogin(login).orElseThrow();
        return new Viewer(new hotline.base.Actor(p.id(), p.login(), p.unit()), p.name(), p.roles());
    }

    private List<Template> of(String login, String number) {
        return notices.of(viewer(login)).stream()
                .filter(n -> number.equals(n.number()))
                .map(Notice::template)
                .toList();
    }

    private static String dispatched(Object... more) {
        String number = newCase(more);
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "bus")
                .then()
                .statusCode(200);
        return number;
    }

    @Test
    void the_unit_of_a_new_order_is_told_and_no_other() {
        String number = dispatched();
        assertThat(of("handler", number)).containsExactly(Template.NEW_ORDER);
        assertThat(of("handler2", number)).isEmpty();
        assertThat(Html.of("handler", "/notices").text()).contains(number);
    }

    @Test
    void of_a_secret_case_the_people_named_for_it_are_told() {
        String number = newCase("secret", true);
        post("api", "/api/cases/" + number + "/dispatch", "unit", "bus", "readers", List.of("handler2"))
                .then()
                .statusCode(200);
        assertThat(of("handler", number)).isEmpty();
        assertThat(of("handler2", number)).containsExactly(Template.NEW_ORDER);
        assertThat(notices.of(viewer("handler2")).getFirst().title()).isNull();
    }

    @Test
    void what_was_read_is_read_for_this_person_only_and_what_came_meanwhile_stays_new() {
        dispatched();
        Viewer reader = viewer("handler");
        long newest = notices.of(reader).getFirst().id();
        String later = dispatched();
        notices.read(reader, newest);
        assertThat(notices.of(reader).stream().filter(n -> !n.read()).map(Notice::number))
                .contains(later);
        assertThat(notices.of(reader).stream().filter(n -> n.id() <= newest)).allMatch(Notice::read);
        assertThat(as("handler").get("/notices/count").jsonPath().getInt("unread"))
                .isPositive();
    }

    @Test
    void what_is_said_about_a_clock_is_told_once_and_by_sms_to_the_telephone_on_duty() {
        String number = dispatched();
        long unit = directory.unitByCode("bus").orElseThrow().id();
        String phone = "136" + (10_000_000 + System.nanoTime() % 89_999_999);
        sql(
                "INSERT INTO duty_phone (unit, hash, sealed) VALUES (?, ?, ?)",
                unit,
                outbox.hash(Channel.SMS, phone),
                vault.seal(phone));
        sql("""
                INSERT INTO clock_escalation (clock_id, level, case_id, due_at, fired_at)
                SELECT c.id, 'DUE', c.case_id, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM case_clock c JOIN hotline_case k ON k.id = c.case_id
                WHERE k.number = ? AND c.kind = 'SIGN_IN'""", number.replace("-", ""));
        sweep.sweep();
        sweep.sweep();
        hotline.journey.Until.that(
                "the unit is told", () -> of("handler", number).contains(Template.MISSED));
        assertThat(of("handler", number)).containsOnlyOnce(Template.MISSED);
        hotline.journey.Until.that("the telephone on duty is told", () -> sent(phone, number) == 1);
        sql("DELETE FROM duty_phone WHERE unit = ?", unit);
    }

    @Test
    void in_the_morning_a_unit_hears_how_much_is_open_once_a_day() {
        dispatched();
        digest.run();
        digest.run();
        assertThat(notices.of(viewer("handler")).stream().filter(n -> n.template() == Template.DIGEST))
                .singleElement()
                .satisfies(n -> assertThat(String.valueOf(n.detail())).matches("[1-9]\\d*/\\d+/\\d+"));
    }

    private int sent(String phone, String number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery(
                                "SELECT COUNT(*) FROM message WHERE addressee_hash = ? AND case_number = ? AND template = 'MISSED'")
                        .bind(0, outbox.hash(Channel.SMS, phone))
                        .bind(1, number.replace("-", ""))
                        .mapTo(Integer.class)
                        .one()));
    }

    private void sql(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(h -> h.execute(sql, values)));
    }
}
