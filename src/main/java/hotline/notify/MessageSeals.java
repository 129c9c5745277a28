package hotline.notify;

import hotline.vault.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** To whom messages go and what they say; the telephones on duty. */
@ApplicationScoped
class MessageSeals implements SealedColumns {
    @Override
    public List<Column> sealed() {
        return List.of(
                new Column("message", "addressee"), new Column("message", "text"), new Column("duty_phone", "sealed"));
    }
}
