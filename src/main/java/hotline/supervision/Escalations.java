package hotline.supervision;

import hotline.cases.CaseNumber;
import hotline.sla.ClockKind;
import hotline.sla.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What was said about clocks that still run, of cases that the reader was shown. */
@ApplicationScoped
class Escalations {
    private static final String SAID = """
            SELECT case_id, number, kind, level, fired_at FROM escalation
            WHERE case_id IN (<ids>) AND stopped_at IS NULL ORDER BY fired_at DESC, clock_id""";

    private final Jdbi jdbi;

    @Inject
    Escalations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public record Said(long caseId, CaseNumber number, ClockKind kind, Level level, Instant at) {}

    /** The newest first. */
    @Transactional
    public List<Said> of(Collection<Long> cases) {
        if (cases.isEmpty()) return List.of();
        return jdbi.withHandle(h -> h.createQuery(SAID)
                .bindList("ids", List.copyOf(cases))
                .map((r, c) -> said(r))
                .list());
    }

    /** How far it went with each case. */
    static Map<Long, Level> highest(List<Said> said) {
        return said.stream()
                .collect(Collectors.toMap(
                        Said::caseId, Said::level, BinaryOperator.maxBy(Comparator.<Level>naturalOrder())));
    }

    private static Said said(ResultSet r) throws SQLException {
        return new Said(
                r.getLong("case_id"),
                new CaseNumber(r.getString("number")),
                ClockKind.valueOf(r.getString("kind")),
                Level.valueOf(r.getString("level")),
                r.getObject("fired_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
