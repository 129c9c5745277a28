package hotline.privacy;

import hotline.vault.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What of this package's tables is sealed. */
@ApplicationScoped
class ErasureSeals implements SealedColumns {
    @Override
    public List<Column> sealed() {
        return List.of(new Column("erasure", "reason_sealed"));
    }
}
