package hotline.wechat;

import hotline.vault.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The key to WeChat's interface. */
@ApplicationScoped
class WechatSeals implements SealedColumns {
    @Override
    public List<Column> sealed() {
        return List.of(new Column("wechat_token", "token", List.of("app_id")));
    }
}
