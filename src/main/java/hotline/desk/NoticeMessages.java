package hotline.desk;

import hotline.notify.Template;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what staff are told. */
@MessageBundle("notices")
public interface NoticeMessages {
    @Message("通知")
    String title();

    @Message("{n} 条未读")
    String unread(String n);

    @Message("没有通知。")
    String empty();

    @Message("全部标为已读")
    String read();

    @Message("新")
    String fresh();

    @Message(
            "{#when template}{#is NEW_ORDER}新工单{#is NEAR}即将到期{#is MISSED}已超时{#is SUPERVISED}被督办{#is RETURNED}退单已有结果{#else}今日待办{/when}")
    String said(Template template);

    @Message("待办/超时/临近：{counts}")
    String digest(String counts);
}
