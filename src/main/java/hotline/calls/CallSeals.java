package hotline.calls;

import hotline.vault.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What of this package's tables is sealed. */
@ApplicationScoped
class CallSeals implements SealedColumns {
    @Override
    public List<Column> sealed() {
        return List.of(
                new Column("call_outgoing", "callee_sealed", List.of("unique_id")),
                new Column("call_visit", "caller_sealed"),
                new Column("call_visit", "caller_name_sealed"),
                new Column("call_evidence", "sealed", List.of("server", "call_key", "at", "digest")));
    }
}
