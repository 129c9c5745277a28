package hotline.privacy;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.replied;

import hotline.cases.CaseApi;
import hotline.cases.CaseNumber;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** Cases of long ago. */
final class Old {
    private static final AtomicInteger PHONES = new AtomicInteger((int) (System.nanoTime() / 1000 % 9_000_000));

    private Old() {}

    static String phone() {
        return "199" + String.format("%08d", 10_000_000 + PHONES.incrementAndGet());
    }

    /** A case that went its whole way and was closed. */
    static String closed(String phone, String text, Object... more) {
        Object[] all = new Object[more.length + 6];
        System.arraycopy(new Object[] {"from", phone, "text", text, "name", "欧阳修远"}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        String number = CaseApi.newCase(all);
        post("operator", "/api/cases/" + number + "/note", "text", "欧阳修远又来电")
                .then()
                .statusCode(204);
        long order = replied(number);
        post("reviewer", "/api/orders/" + order + "/review", "remark", "欧阳修远认可")
                .then()
                .statusCode(200);
        post("visitor", "/api/cases/" + number + "/closure", "remark", "x")
                .then()
                .statusCode(200);
        return number;
    }

    /** As if it had all been so many years before: the state's time, and that of all its events. */
    static void aged(Jdbi jdbi, String number, int years) {
        jdbi.useHandle(h -> {
            h.execute(
                    "UPDATE hotline_case SET state_since = state_since - INTERVAL ? YEAR WHERE id = ?",
                    years,
                    id(jdbi, number));
            h.execute(
                    "UPDATE case_event SET at = at - INTERVAL ? YEAR WHERE case_id = ? AND event IN ('closed', 'rejected', 'archived')",
                    years,
                    id(jdbi, number));
        });
    }

    static long id(Jdbi jdbi, String number) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM hotline_case WHERE number = ?")
                .bind(0, CaseNumber.of(number).symbols())
                .mapTo(Long.class)
                .one());
    }

    static void hold(String number) {
        post("supervisor", "/api/cases/" + number + "/hold", "remark", "诉讼中")
                .then()
                .statusCode(200);
    }

    static String state(String number) {
        return as("supervisor").get("/api/cases/" + number).then().extract().path("state");
    }
}
