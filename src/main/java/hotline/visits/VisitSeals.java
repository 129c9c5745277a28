package hotline.visits;

import hotline.vault.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What citizens answered in their own words. */
@ApplicationScoped
class VisitSeals implements SealedColumns {
    @Override
    public List<Column> sealed() {
        return List.of(new Column("visit_answer", "text_sealed"));
    }
}
