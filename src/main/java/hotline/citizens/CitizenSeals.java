package hotline.citizens;

import hotline.vault.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What of this package's tables is sealed. */
@ApplicationScoped
class CitizenSeals implements SealedColumns {
    @Override
    public List<Column> sealed() {
        return List.of(
                new Column("citizen", "phone_sealed"),
                new Column("citizen", "name_sealed"),
                new Column("citizen_identity", "sealed"));
    }
}
