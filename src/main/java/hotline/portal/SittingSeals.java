package hotline.portal;

import hotline.vault.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What of this package's tables is sealed. */
@ApplicationScoped
class SittingSeals implements SealedColumns {
    @Override
    public List<Column> sealed() {
        return List.of(new Column("portal_sitting", "body_sealed", List.of("token_hash", "kind")));
    }
}
