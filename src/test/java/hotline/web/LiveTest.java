package hotline.web;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Actor;
import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Which streams end when sessions do. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class LiveTest {
    private static final Viewer SOMEBODY = new Viewer(Actor.SYSTEM, "somebody", Set.of());

    @Inject
    Jdbi jdbi;

    @Inject
    Accounts accounts;

    @Inject
    Limits limits;

    @Inject
    Sessions sessions;

    private final List<String> closed = new ArrayList<>();

    @Test
    void the_streams_of_ended_sessions_end_and_no_others() {
        String signedIn = HexFormat.of()
                .formatHex(Sessions.hash(sessions.start(accounts.find("auditor").orElseThrow())));
        Live live = new Live(sessions);
        live.open(stream(signedIn));
        live.open(stream("00"));
        live.open(stream(null));
        live.everySecond();
        assertThat(closed).containsExactly("00");
    }

    @Test
    void a_stream_that_opens_while_the_database_is_asked_stays_open() {
        Slow slow = new Slow();
        Live live = new Live(slow);
        slow.meanwhile = () -> live.open(stream("11"));
        live.open(stream("00"));
        live.everySecond();
        assertThat(closed).containsExactly("00");
    }

    private Live.Stream stream(String session) {
        return new Live.Stream(SOMEBODY, session, event -> {}, () -> closed.add(session));
    }

    /** Something happens between the question and its answer. */
    private class Slow extends Sessions {
        Runnable meanwhile = () -> {};

        Slow() {
            super(jdbi, accounts, limits, Clock.systemUTC());
        }

        @Override
        Set<String> alive(Collection<String> tokenHashes) {
            meanwhile.run();
            return Set.of();
        }
    }
}
