package hotline.citizens;

import hotline.base.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** By what else than his telephones a citizen was found. */
@ApplicationScoped
class IdentityData implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    IdentityData(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String part() {
        return "identities";
    }

    @Override
    public List<?> export(Person person) {
        if (person.citizens().isEmpty()) return List.of();
        return jdbi.withHandle(
                h -> h.createQuery("SELECT channel FROM citizen_identity WHERE citizen IN (<ids>) ORDER BY id")
                        .bindList("ids", person.citizens())
                        .map((r, c) -> Map.of("channel", r.getString("channel")))
                        .list());
    }

    @Override
    public boolean needs(long citizen) {
        return false;
    }

    @Override
    public void emptyCase(long caseId) {
        // belongs to the person
    }

    /** They go last, with the citizen's row ({@link Citizens#empty}): others find by them what else is his. */
    @Override
    public void emptyPerson(Person person) {
        // see Citizens.empty
    }
}
