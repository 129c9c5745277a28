package hotline.phone;

import static hotline.phone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.calls.Evidence;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AmiServerTest {
    private static final Pauses QUICK = new Pauses(Duration.ofMillis(20), Duration.ofMillis(60));
    private static final String BURST = """
            Event: BridgeEnter
            Privilege: call,all
            Timestamp: 1795202699.%06d
            SystemName: lab
            BridgeUniqueid: f2632432-4ca7-49ec-9a47-ec3a03446d11
            SomethingNew: %d
            Channel: PJSIP/trunk-00000000
            Uniqueid: lab-1795202695.0
            Linkedid: lab-1795202695.0""";

    private FakeAsterisk asterisk = new FakeAsterisk();
    private final Recorded feed = new Recorded();
    private AmiServer server = server(FakeAsterisk.SECRET, Duration.ofSeconds(15));

    private AmiServer server(String password, Duration silence) {
        return new AmiServer(asterisk.settings(password, Map.of()), Clock.systemUTC(), QUICK, silence);
    }

    @AfterEach
    void close() {
        server.close();
        asterisk.close();
    }

    private void connect() {
        server.open(feed);
        eventually("connected", () -> server.link().up());
    }

    @Test
    void a_burst_of_25000_events_loses_none_and_keeps_their_order_fields_and_times() {
        connect();
        IntStream.range(0, 25_000).forEach(i -> asterisk.emit(BURST.formatted(i, i)));
        eventually("all heard", () -> feed.of("BridgeEnter").size() == 25_000);
        List<Evidence> heard = feed.of("BridgeEnter");
        for (int i = 0; i < 25_000; i++) {
            assertThat(heard.get(i).at()).isEqualTo(Instant.ofEpochSecond(1795202699L, i * 1000L));
            assertThat(heard.get(i).fields()).containsEntry("SomethingNew", Integer.toString(i));
        }
    }

    @Test
    void what_is_there_already_is_asked_for_on_the_feed_itself() {
        asterisk.caller("lab-1.0", "Queue: booking\nPosition: 1\nUniqueid: lab-1.0\nWait: 7");
        connect();
        eventually("snapshot", () -> !feed.of("CoreShowChannelsComplete").isEmpty());
        assertThat(feed.of("QueueEntry"))
                .singleElement()
                .satisfies(e -> assertThat(e.fields().get("ActionID")).endsWith(AmiLife.SNAPSHOT));
    }

    @Test
    void members_are_told_to_the_server_and_read_back() throws IOException {
        connect();
        server.send(new MemberMove.Add("booking", "8001", "operator", "signed-in"));
        server.send(new MemberMove.Add("complaint", "8001", "operator", "signed-in"));
        server.send(new MemberMove.Pause("8001", null));
        server.send(new MemberMove.Remove("complaint", "8001"));
        Queues queues = server.queues();
        assertThat(queues.names()).containsExactly("booking", "complaint");
        assertThat(queues.members()).containsExactly(new QueueMember("booking", "8001", "operator", true, null));
    }

    @Test
    void removing_somebody_who_is_not_there_is_no_failure_but_adding_twice_is() throws IOException {
        connect();
        server.send(new MemberMove.Remove("booking", "8001"));
        server.send(new MemberMove.Add("booking", "8001", "operator", null));
        assertThatThrownBy(() -> server.send(new MemberMove.Add("booking", "8001", "operator", null)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Already there");
    }

    @Test
    void a_wrong_password_is_named_and_the_link_comes_up_when_it_is_right() {
        asterisk.secret("changed");
        server.open(feed);
        eventually("named", () -> server.link().state() == Link.State.PASSWORD_WRONG);
        assertThat(server.link().problem()).contains("hotline.phone.servers.lab.secret");
        assertThatThrownBy(() -> server.queues()).isInstanceOf(IOException.class);
        asterisk.secret(FakeAsterisk.SECRET);
        eventually("connected", () -> server.link().up());
        assertThat(server.link().problem()).isNull();
    }

    @Test
    void the_same_trouble_keeps_the_moment_it_began() {
        asterisk.secret("changed");
        server.open(feed);
        eventually("named", () -> server.link().state() == Link.State.PASSWORD_WRONG);
        Instant since = server.link().since();
        eventually("tried again", () -> asterisk.actions("Login").size() > 3);
        assertThat(server.link().since()).isEqualTo(since);
    }

    @Test
    void a_server_that_is_not_there_is_refused_and_found_when_it_comes() {
        int port = asterisk.port();
        asterisk.close();
        server.open(feed);
        eventually("refused", () -> server.link().state() == Link.State.REFUSED);
        assertThat(server.link().problem()).contains("is Asterisk running?");
        asterisk = new FakeAsterisk(port);
        eventually("connected", () -> server.link().up());
    }

    @Test
    void a_lost_link_is_told_once_and_comes_back() {
        connect();
        asterisk.dropAll();
        eventually("lost and back", () -> feed.booted.size() == 2);
        assertThat(feed.lost).hasSize(1);
    }

    @Test
    void a_half_open_link_is_noticed_although_nothing_is_closed() {
        server = server(FakeAsterisk.SECRET, Duration.ofMillis(300));
        connect();
        asterisk.silent(true);
        eventually("noticed", () -> !server.link().up());
        assertThat(server.link().state()).isEqualTo(Link.State.NO_ANSWER);
        asterisk.silent(false);
        eventually("back", () -> server.link().up());
    }

    @Test
    void a_quiet_but_living_link_stays() {
        server = server(FakeAsterisk.SECRET, Duration.ofMillis(1500));
        connect();
        eventually("pinged", () -> asterisk.actions("Ping").size() > 8);
        assertThat(feed.lost).isEmpty();
        assertThat(feed.booted).hasSize(1);
    }

    @Test
    void the_server_tells_when_it_started() {
        asterisk.uptime(3600);
        Instant before = Instant.now();
        connect();
        eventually("told", () -> !feed.booted.isEmpty());
        assertThat(feed.booted.get(0)).isBetween(before.minusSeconds(3601), before.minusSeconds(3590));
    }

    @Test
    void after_closing_nothing_connects_any_more() {
        connect();
        server.close();
        eventually("gone", () -> asterisk.feeds() == 0);
        List<Map<String, String>> before = new ArrayList<>(asterisk.actions("Login"));
        eventually(
                "nobody is left to connect",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(t -> t.getName().equals("phone-link-" + server.name())));
        assertThat(asterisk.actions("Login")).hasSameSizeAs(before);
    }
}
