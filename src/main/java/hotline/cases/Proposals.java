package hotline.cases;

import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.routing.Facts;
import hotline.routing.Route;
import hotline.routing.Routing;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** To whom the dispatch catalogue would hand cases, by the version that was in force when they were opened. */
@ApplicationScoped
public class Proposals {
    private static final String FACTS =
            "SELECT id, matter, kind, urgency, skill, place_sealed, opened_at FROM hotline_case WHERE id IN (<ids>)";

    private final Jdbi jdbi;
    private final Vault vault;
    private final PlaceText places;
    private final Routing routing;

    @Inject
    Proposals(Jdbi jdbi, Vault vault, PlaceText places, Routing routing) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.places = places;
        this.routing = routing;
    }

    /** By the key of the case; one round trip. Of cases that the reader was shown: what is proposed tells the matter. */
    @Transactional
    public Map<Long, Route> of(List<Long> cases) {
        if (cases.isEmpty()) return Map.of();
        return jdbi.withHandle(h ->
                h.createQuery(FACTS).bindList("ids", cases).map((r, c) -> Map.entry(r.getLong("id"), route(r))).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Route route(ResultSet r) throws SQLException {
        byte[] place = r.getBytes("place_sealed");
        Facts facts = new Facts(
                Columns.key(r, "matter"),
                Kind.valueOf(r.getString("kind")),
                Urgency.valueOf(r.getString("urgency")),
                r.getString("skill"),
                place == null ? null : places.read(vault.open(place)).cell());
        return routing.route(facts, Columns.at(r, "opened_at"));
    }
}
