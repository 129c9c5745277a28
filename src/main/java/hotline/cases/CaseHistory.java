package hotline.cases;

import hotline.base.Channel;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Reads back everything that happened, for those who compute something from it. For programs, not for eyes. */
@ApplicationScoped
public class CaseHistory {
    private final Jdbi jdbi;
    private final Vault vault;
    private final WhatText text;

    @Inject
    CaseHistory(Jdbi jdbi, Vault vault, WhatText text) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.text = text;
    }

    /** The events of each case in the order in which they were written. One round trip. */
    public Map<Long, List<Happened>> of(Collection<Long> cases) {
        if (cases.isEmpty()) return Map.of();
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT e.*, c.channel FROM case_event e JOIN hotline_case c ON c.id = e.case_id
                        WHERE e.case_id IN (<cases>) ORDER BY e.case_id, e.id""").bindList("cases", cases).map((r, c) -> happened(r)).stream()
                .collect(Collectors.groupingBy(Happened::caseId)));
    }

    private Happened happened(ResultSet r) throws SQLException {
        String body = r.getString("body");
        return new Happened(
                r.getLong("case_id"),
                r.getInt("round"),
                Columns.at(r, "at"),
                State.valueOf(r.getString("state")),
                Channel.valueOf(r.getString("channel")),
                r.getString("rule_set"),
                text.read(r.getString("event"), body == null ? vault.open(r.getBytes("body_sealed")) : body));
    }
}
