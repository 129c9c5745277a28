package hotline.intake;

import hotline.vault.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What of this package's tables is sealed. */
@ApplicationScoped
class ContactSeals implements SealedColumns {
    @Override
    public List<Column> sealed() {
        return List.of(
                new Column("contact", "sender_sealed"),
                new Column("contact", "name_sealed"),
                new Column("contact", "text_sealed"),
                new Column("draft", "body_sealed", List.of("person", "call_id")),
                new Column("callback", "phone_sealed"),
                new Column("inbound_message", "sender"),
                new Column("inbound_message", "text"),
                new Column("inbound_message", "plain"),
                new Column("nuisance_mark", "sender"),
                new Column("binding_wish", "phone", List.of("channel", "sender_hash")),
                new Column("inbound_conflict", "text", List.of("inbound", "body_hash")));
    }
}
