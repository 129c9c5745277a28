package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Role;
import hotline.cases.Act;
import hotline.cases.CaseNumber;
import hotline.cases.CaseQueue;
import hotline.cases.Cases;
import hotline.cases.QueueFilter;
import hotline.cases.QueueOrder;
import hotline.cases.UnitOrders;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.directory.Person;
import hotline.directory.Unit;
import hotline.web.Viewer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the hot ways go to the database. A number that grows here costs every request. The outbox is one of them. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class RoundTripTest {
    @Inject
    Intake intake;

    @Inject
    Cases cases;

    @Inject
    CaseQueue queue;

    @Inject
    UnitOrders orders;

    @Inject
    Directory directory;

    @Inject
    Jdbi jdbi;

    private final List<String> statements = new ArrayList<>();
    private Viewer viewer;

    @BeforeEach
    void listen() {
        Person api = directory.personByLogin("api").orElseThrow();
        viewer = new Viewer(new Actor(api.id(), api.login(), api.unit()), api.name(), EnumSet.allOf(Role.class));
        message("13812340001"); // warms what is kept in memory
        Thread me = Thread.currentThread();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (Thread.currentThread() == me) statements.add(String.valueOf(context.getRenderedSql()));
            }
        });
    }

    @AfterEach
    void listen_no_more() {
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }

    @Test
    void a_message_of_a_known_citizen() {
        assertThat(count("create, known citizen", () -> message("13812340001"))).isLessThanOrEqualTo(10);
    }

    @Test
    void a_message_of_a_new_citizen() {
        String phone = "136" + (10_000_000 + System.nanoTime() % 89_999_999);
        assertThat(count("create, new citizen", () -> message(phone))).isLessThanOrEqualTo(11);
    }

    @Test
    void a_repeated_message() {
        Contact contact = contact("13812340001", "again");
        intake.receive(contact, viewer);
        assertThat(count("repeat", () -> intake.receive(contact, viewer))).isEqualTo(1);
    }

    @Test
    void a_move() {
        CaseNumber number = message("13812340001");
        Act.Answer answer = new Act.Answer("好", Act.Triage.NONE);
        assertThat(count("answer", () -> cases.act(number, answer, viewer, null)))
                .isLessThanOrEqualTo(12);
    }

    @Test
    void a_page_of_the_queue() {
        assertThat(count("queue page", () -> queue.page(QueueFilter.OPEN, QueueOrder.DUE, null, null, viewer)))
                .isEqualTo(1);
    }

    @Test
    void a_page_of_a_units_inbox() {
        assertThat(count("inbox page", () -> orders.of(bus(), UnitOrders.OPEN, null, null, viewer)))
                .isLessThanOrEqualTo(2);
    }

    private long bus() {
        return directory.unitByCode("bus").map(Unit::id).orElseThrow();
    }

    @Test
    void one_case() {
        CaseNumber number = message("13812340001");
        assertThat(count("one case", () -> cases.view(number, viewer))).isLessThanOrEqualTo(3);
    }

    private int count(String what, Runnable act) {
        statements.clear();
        act.run();
        System.out.println("MEASURED round trips, " + what + ": " + statements.size());
        return statements.size();
    }

    private CaseNumber message(String phone) {
        return Objects.requireNonNull(
                intake.receive(contact(phone, "m" + System.nanoTime()), viewer).number());
    }

    private static Contact contact(String phone, String ref) {
        return new Contact(Channel.SMS, "", ref, phone, null, null, "路灯不亮", Kind.HELP, null, null, null, false);
    }
}
