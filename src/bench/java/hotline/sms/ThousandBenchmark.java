package hotline.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.database.SharedDatabase;
import hotline.journey.Parts;
import hotline.journey.Service;
import hotline.journey.Until;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * 1,000 cases whose units have replied, asked by SMS through the stand-in Twilio: 620 answer through the webhook, some of them
 * twice, 10 numbers are dead, 370 are silent. Every figure adds up. Takes more than a minute.
 */
class ThousandBenchmark {
    private static final int CASES = 1000;
    private static final int ANSWERS = 620;
    private static final int DEAD = 630;
    private static final int CLIENTS = 6;

    private final StandInTwilio twilio = new StandInTwilio(0, TestTwilio.TOKEN);
    private Service service;
    private Connection connection;

    @Test
    void every_figure_adds_up() throws Exception {
        Path dir = Files.createDirectories(Parts.DIR).resolve("db-thousand-" + java.util.UUID.randomUUID());
        SharedDatabase database = SharedDatabase.in(dir);
        List<String> settings = new ArrayList<>(database.settings());
        settings.addAll(List.of(
                "-Xmx512m",
                "-Dhotline.sms.provider=twilio",
                "-Dhotline.sms.twilio.account-sid=" + StandInTwilio.ACCOUNT,
                "-Dhotline.sms.twilio.auth-token=" + TestTwilio.TOKEN,
                "-Dhotline.sms.twilio.from=+8610123456",
                "-Dhotline.sms.twilio.public-url=" + TestTwilio.PUBLIC,
                "-Dhotline.sms.twilio.base-url=" + twilio.url()));
        service = Service.start(
                "thousand", Files.createTempFile("no-phones", ".properties"), settings.toArray(String[]::new));
        try {
            connection = database.connect();
            long begin = System.nanoTime();
            each(0, CASES, this::replied);
            Until.that("all are planned", () -> number("SELECT COUNT(*) FROM visit WHERE state = 'PLANNED'") == CASES);
            say("cases replied", begin);
            begin = System.nanoTime();
            asked("PLANNED", 1);
            reported();
            answered();
            silent();
            say("visits to their lists or ends", begin);
            counted();
            figures();
        } finally {
            connection.close();
            service.close();
            twilio.close();
        }
    }

    private static void say(String what, long begin) {
        System.out.printf("figure: 1000 %s: %.1f s%n", what, (System.nanoTime() - begin) / 1e9);
    }

    private static String phone(int n) {
        return "+861370000%04d".formatted(n);
    }

    private interface Work {
        void on(int n) throws Exception;
    }

    private static void each(int from, int to, Work work) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int n = from; n < to; n++) {
                int one = n;
                all.add(clients.submit(() -> {
                    work.on(one);
                    return null;
                }));
            }
            for (Future<?> each : all) each.get();
        }
    }

    /** A case from its contact to its reviewed reply. */
    private void replied(int n) {
        String number = service.api("api")
                .post("/api/contacts", """
                        {"channel":"sms","ref":"t%d","from":"%s","text":"第%d盏路灯不亮","kind":"complaint"}""".formatted(n, phone(n), n))
                .path("case")
                .asText();
        service.api("dispatcher").post("/api/cases/" + number + "/dispatch", "{\"unit\":\"bus\"}");
        long order = service.api("dispatcher").get("/api/cases/" + number).path("orders").path(0).path("id").asLong();
        service.api("handler").post("/api/orders/" + order + "/sign-in", "{}");
        service.api("handler").post("/api/orders/" + order + "/reply", "{\"result\":\"换了灯泡\",\"answer\":\"已修好\"}");
        service.api("reviewer").post("/api/orders/" + order + "/review", "{}");
    }

    /** As if the time until the question were over; waits until every one of them has it from the provider. */
    private void asked(String state, int question) throws SQLException {
        write("UPDATE visit_due d JOIN visit v ON v.id = d.visit SET d.due_at = UTC_TIMESTAMP(6) WHERE v.state = '" + state + "'");
        String template = question == 1 ? "VISIT_QUESTION" : "VISIT_REMINDER";
        int expected = question == 1 ? CASES : CASES - DEAD;
        Until.that("asked " + question, () -> number("SELECT COUNT(*) FROM message WHERE template = '" + template
                        + "' AND state IN ('ACCEPTED', 'SENT', 'DELIVERED')") == expected);
    }

    /** Reports come twice or out of order for some; ten numbers are dead. */
    private void reported() throws Exception {
        List<Map.Entry<String, Integer>> sent = new ArrayList<>();
        for (int n = 0; n < CASES; n++)
            for (Map<String, Object> m : twilio.to(phone(n)))
                sent.add(Map.entry(String.valueOf(m.get("sid")), dead(n) && isQuestion(m) ? -1 : n));
        each(0, sent.size(), i -> {
            String sid = sent.get(i).getKey();
            int n = sent.get(i).getValue();
            if (n % 3 == 0) twilio.callBack(sid, "sent", null, home());
            for (int times = 0; times < (n % 5 == 0 ? 2 : 1); times++)
                assertThat(n < 0
                                ? twilio.callBack(sid, "undelivered", 30003, home())
                                : twilio.callBack(sid, "delivered", null, home()))
                        .isEqualTo(204);
        });
        Until.that("the dead numbers are known", () -> number("SELECT COUNT(*) FROM visit WHERE listed = 'UNREACHABLE'") == 10);
    }

    private static boolean dead(int n) {
        return n >= ANSWERS && n < DEAD;
    }

    private static boolean isQuestion(Map<String, Object> message) {
        return String.valueOf(message.get("body")).contains("处理得如何");
    }

    private String home() {
        return service.home().toString().replaceFirst("/$", "");
    }

    private static String words(int n) {
        if (n < 420) return "1";
        if (n < 500) return "一般";
        if (n < 560) return "3";
        return n < 600 ? "没修好" : "满意，但是路灯还没修";
    }

    private void answered() throws Exception {
        each(0, ANSWERS, n -> {
            String sid = "SM%032d".formatted(n);
            for (int times = 0; times < (n % 10 < 3 ? 2 : 1); times++)
                assertThat(twilio.inbound(TestTwilio.PUBLIC, phone(n), "+8610123456", sid, words(n), home()))
                        .isEqualTo(200);
        });
        Until.that("all are read", () -> number("SELECT COUNT(*) FROM inbound_message WHERE state = 'DONE'") == ANSWERS);
        Until.that("closed", () -> number("SELECT COUNT(*) FROM hotline_case WHERE state = 'CLOSED'") == 500);
    }

    private void silent() throws SQLException {
        asked("ASKED", 2);
        write("UPDATE visit_due d JOIN visit v ON v.id = d.visit SET d.due_at = UTC_TIMESTAMP(6) WHERE v.state = 'ASKED'");
        Until.that("silent", () -> number("SELECT COUNT(*) FROM visit WHERE listed = 'SILENT'") == CASES - DEAD);
    }

    private void counted() throws SQLException {
        assertThat(number("SELECT COUNT(*) FROM visit")).isEqualTo(CASES);
        assertThat(number("SELECT COUNT(*) FROM visit WHERE outcome = 'CONTENT'")).isEqualTo(500);
        assertThat(number("SELECT COUNT(*) FROM visit WHERE listed = 'DISSATISFIED'")).isEqualTo(100);
        assertThat(number("SELECT COUNT(*) FROM visit WHERE listed = 'REMARK'")).isEqualTo(20);
        assertThat(number("SELECT COUNT(*) FROM visit WHERE listed = 'UNREACHABLE'")).isEqualTo(10);
        assertThat(number("SELECT COUNT(*) FROM visit WHERE listed = 'SILENT'")).isEqualTo(370);
        assertThat(number("SELECT COUNT(*) FROM inbound_message")).as("repeats are one").isEqualTo(ANSWERS);
        assertThat(number("SELECT COUNT(*) FROM visit_answer")).isEqualTo(ANSWERS);
        assertThat(number("SELECT COUNT(*) FROM message WHERE template = 'VISIT_QUESTION' AND state = 'DELIVERED'"))
                .isEqualTo(CASES - 10);
        assertThat(number("SELECT COUNT(*) FROM message WHERE template = 'VISIT_QUESTION' AND result = 'UNREACHABLE'"))
                .isEqualTo(10);
        assertThat(number("SELECT COUNT(*) FROM message WHERE template = 'VISIT_REMINDER'")).isEqualTo(370);
        long questions = 0;
        for (int n = 0; n < CASES; n++)
            questions += twilio.to(phone(n)).stream().filter(ThousandBenchmark::isQuestion).count();
        assertThat(questions).as("questions that the provider had").isEqualTo(CASES);
    }

    private void figures() {
        is("visit-coverage", 1000, 1000);
        JsonNode reach = is("visit-reach", 620, 620);
        assertThat(reach.path("excluded").findParents("reason").stream()
                        .filter(e -> e.path("reason").asText().equals("visit-pending"))
                        .mapToInt(e -> e.path("count").asInt())
                        .sum())
                .isEqualTo(380);
        JsonNode satisfied = is("visit-satisfaction", 440, 580);
        assertThat(satisfied.path("variants").path("withNeutral").path("numerator").asInt()).isEqualTo(520);
        assertThat(satisfied.path("variants").path("first").path("denominator").asInt()).isEqualTo(580);
        JsonNode solved = is("solved-rate", 500, 620);
        assertThat(solved.path("variants").path("ofClosed").path("denominator").asInt()).isEqualTo(500);
        System.out.println("figure: coverage 1000/1000, reach 620/620 (380 pending), satisfaction 440/580, solved 500/620");
    }

    private JsonNode is(String figure, int above, int below) {
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        JsonNode json = service.api("supervisor")
                .get("/api/figures/" + figure + "?from=" + today.minusDays(2) + "&to=" + today.plusDays(3));
        assertThat(json.path("numerator").asInt()).as(figure).isEqualTo(above);
        assertThat(json.path("denominator").asInt()).as(figure).isEqualTo(below);
        return json;
    }

    private void write(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
