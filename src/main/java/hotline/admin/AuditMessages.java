package hotline.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the audit. */
@MessageBundle("audit")
public interface AuditMessages {
    @Message("审计")
    String title();

    @Message("时间")
    String at();

    @Message("谁")
    String actor();

    @Message("做了什么")
    String action();

    @Message("对象")
    String subject();

    @Message("说明")
    String detail();

    @Message("筛选")
    String filter();

    @Message("没有符合的记录。")
    String empty();

    @Message("下一页")
    String next();

    @Message("校验整条链")
    String verify();

    @Message("完整：%n 条已封存，%t 条待封存。链首摘要 %h")
    String whole();

    @Message("不一致：第 %s 号封条，第 %e 条记录（%w）")
    String broken();
}
