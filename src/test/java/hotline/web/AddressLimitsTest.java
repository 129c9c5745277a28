package hotline.web;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Refusal;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address that comes too often is told so, and others are not slowed down. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class AddressLimitsTest {
    @Inject
    AddressLimits limits;

    /** The whole answer, asked from another address of this machine. */
    private static String asks(String from, String method, String path) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
            socket.getOutputStream()
                    .write((method + " " + path
                                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Somebody else at this address takes what there is, all the time. */
    private String asksWhileExhausted(String from, String method, String path) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread other = Thread.ofPlatform().start(() -> {
            while (!done.get()) isRefused(from);
        });
        try {
            Until.that("exhausted", () -> isRefused(from));
            return asks(from, method, path);
        } finally {
            done.set(true);
            other.join();
        }
    }

    private boolean isRefused(String address) {
        try {
            limits.take(address);
            return false;
        } catch (Refusal refusal) {
            return true;
        }
    }

    @Test
    void a_webhook_is_answered_429_with_the_time_to_wait_as_a_problem() {
        String answer = Until.found(
                "refused",
                () -> Optional.of(asksWhileExhausted("127.0.0.97", "POST", "/channels/sms/twilio/inbound"))
                        .filter(said -> said.startsWith("HTTP/1.1 429")));
        assertThat(answer)
                .startsWith("HTTP/1.1 429")
                .containsIgnoringCase("\r\nretry-after: 1\r\n")
                .containsIgnoringCase("application/problem+json")
                .contains("/problems/too-many-requests")
                .contains("\"retryAfterSeconds\":1");
    }

    @Test
    void others_and_other_pages_are_not_slowed_down() throws Exception {
        assertThat(asksWhileExhausted("127.0.0.98", "GET", "/login")).startsWith("HTTP/1.1 200");
        assertThat(asks("127.0.0.99", "POST", "/channels/sms/twilio/status")).doesNotStartWith("HTTP/1.1 429");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /channels/sms/twilio/inbound, true",
        "GET, /channels/wechat, true",
        "POST, /api/contacts, true",
        "GET, /api/contacts, false",
        "POST, /api/cases/x/note, false",
        "GET, /channels, false"
    })
    void it_is_about_where_messages_come_in(String method, String path, boolean inbound) {
        assertThat(AddressLimits.isInbound(method, path)).isEqualTo(inbound);
    }
}
