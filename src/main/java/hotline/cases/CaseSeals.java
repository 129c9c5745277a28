package hotline.cases;

import hotline.vault.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What of this package's tables is sealed. */
@ApplicationScoped
class CaseSeals implements SealedColumns {
    @Override
    public List<Column> sealed() {
        return List.of(
                new Column("hotline_case", "what_sealed"),
                new Column("hotline_case", "place_sealed"),
                new Column("hotline_case", "concerns_sealed"),
                new Column("case_event", "body_sealed"),
                new Column("case_request", "why_sealed"));
    }
}
