package hotline.intake;

import hotline.cases.CaseNumber;
import hotline.cases.State;
import hotline.citizens.Citizen;
import hotline.visits.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Gathers what is known of a sender: his cases, the visit that waits for him. */
@ApplicationScoped
class KnownRows {
    /** More cases of one citizen are not looked through. */
    private static final int MOST = 200;

    private final Jdbi jdbi;
    private final Visits visits;
    private final Binding binding;
    private final InboundConfig config;
    private final Clock clock;

    @Inject
    KnownRows(Jdbi jdbi, Visits visits, Binding binding, InboundConfig config, Clock clock) {
        this.jdbi = jdbi;
        this.visits = visits;
        this.binding = binding;
        this.config = config;
        this.clock = clock;
    }

    Known of(Optional<Citizen> citizen, Stored message) {
        boolean code = binding.isAwaited(message.channel(), message.sender());
        return citizen.map(c -> new Known(cases(c), visit(c, message), code))
                .orElseGet(() -> new Known(List.of(), null, code));
    }

    private Known.@org.jspecify.annotations.Nullable Visit visit(Citizen citizen, Stored message) {
        return citizen.keys().stream()
                .flatMap(key -> visits.awaiting(key, message.extension()).stream())
                .map(v -> new Known.Visit(v.visit(), v.open()))
                .findFirst()
                .orElse(null);
    }

    List<Known.Own> cases(Citizen citizen) {
        Instant since = Instant.now(clock).minus(config.followUpWithin());
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM citizen_case WHERE citizen IN (<keys>) AND state <> 'ARCHIVED' ORDER BY case_id DESC LIMIT :n")
                .bindList("keys", citizen.keys())
                .bind("n", MOST)
                .map((r, c) -> own(r, since))
                .list());
    }

    private static Known.Own own(ResultSet r, Instant since) throws SQLException {
        Instant opened = r.getObject("opened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new Known.Own(
                r.getLong("case_id"),
                new CaseNumber(r.getString("number")),
                new CaseNumber(r.getString("heard_number")),
                r.getLong("heard_case"),
                State.valueOf(r.getString("state")),
                opened.isAfter(since),
                r.getBoolean("secret"),
                r.getObject("lead_unit", Long.class));
    }
}
