package hotline.open311;

import hotline.vault.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Our keys at other people's endpoints. */
@ApplicationScoped
class EndpointSeals implements SealedColumns {
    @Override
    public List<Column> sealed() {
        return List.of(new Column("open311_endpoint", "key_sealed"));
    }
}
