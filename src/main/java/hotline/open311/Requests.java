package hotline.open311;

import hotline.cases.CaseNumber;
import hotline.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads what is published: one statement each. */
@ApplicationScoped
class Requests {
    private final RequestRows rows;
    private final Directory directory;

    @Inject
    Requests(RequestRows rows, Directory directory) {
        this.rows = rows;
        this.directory = directory;
    }

    /** @param next where the following page begins, if there is one */
    record Found(List<PublicRequest> requests, Optional<RequestQuery.After> next) {}

    /** A service that there is not, or not for the public, has no requests. */
    @Transactional
    Found find(RequestQuery query) {
        List<Long> matters = directory.matters().stream()
                .filter(m -> query.services().contains(m.code()))
                .map(m -> m.id())
                .toList();
        boolean none = matters.isEmpty() && !query.services().isEmpty()
                || query.numbers() != null && query.numbers().isEmpty();
        if (none) return new Found(List.of(), Optional.empty());
        List<PublicRequest> found = rows.page(RequestSql.page(query, matters));
        if (found.size() <= query.size()) return new Found(found, Optional.empty());
        PublicRequest last = found.get(query.size() - 1);
        return new Found(
                found.subList(0, query.size()),
                Optional.of(new RequestQuery.After(
                        query.updated() ? last.updatedAt() : last.requestedAt(), last.caseId())));
    }

    @Transactional
    Optional<CaseNumber> ofToken(String token) {
        return rows.byToken(token);
    }
}
