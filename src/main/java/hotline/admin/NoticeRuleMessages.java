package hotline.admin;

import hotline.notify.Audience;
import hotline.notify.NoticeChange.Became;
import hotline.notify.Template;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the rules of notices and the telephones on duty. */
@MessageBundle("noticerules")
public interface NoticeRuleMessages {
    @Message("通知与值班手机")
    String title();

    @Message("通知规则")
    String rules();

    @Message("值班手机")
    String phones();

    @Message("哪些通知发给谁，以及各单位的值班手机")
    String of_notices();

    @Message("下一条通知起生效。短信发到在值的值班手机；保密诉求只在页面上通知指定人员，从不发短信。")
    String rules_hint();

    @Message("下次发送每日待办：")
    String next_digest();

    @Message("通知")
    String notice();

    @Message(
            "{#when template}{#is NEW_ORDER}新工单{#is NEAR}即将到期{#is MISSED}已超时{#is SUPERVISED}被督办{#is RETURNED}退单已有结果{#else}每日待办{/when}")
    String said(Template template);

    @Message("发给")
    String audience();

    @Message("{#when audience}{#is UNIT}承办单位{#else}督办人员{/when}")
    String audience_name(Audience audience);

    @Message("督办人员")
    String supervisors();

    @Message("页面")
    String page();

    @Message("短信")
    String sms();

    @Message("是")
    String yes();

    @Message("否")
    String no();

    @Message("号码只以掩码显示。换号码：移除旧的，再添加新的。")
    String phones_hint();

    @Message("单位名称、代码或号码尾数")
    String find();

    @Message("查找")
    String search();

    @Message("没有符合的单位。")
    String empty();

    @Message("单位")
    String unit();

    @Message("无")
    String none();

    @Message("今日不在值")
    String off();

    @Message("手机号码")
    String phone();

    @Message("起")
    String from();

    @Message("止（含当日）")
    String until();

    @Message("不填表示不限")
    String open_ended();

    @Message("{by} 录入")
    String entered_by(String by);

    @Message("添加手机")
    String add();

    @Message("保存")
    String save();

    @Message("移除")
    String remove();

    @Message("取消")
    String cancel();

    @Message("变更历史")
    String history();

    @Message("未曾变更。")
    String unchanged();

    @Message("{#when became}{#is NEW}添加{#is REMOVED}移除{#else}变更{/when}")
    String became(Became became);

    @Message(
            "{#switch word}{#case 'page'}页面{#case 'sms'}短信{#case 'phone'}手机号码{#case 'from'}起{#case 'until'}止{#else}{word}{/switch}")
    String field(String word);

    @Message("{#switch word}{#case 'true'}是{#case 'false'}否{#else}{word}{/switch}")
    String value(String word);

    @Message("{by} 刚刚改过（{at}）：")
    String changed_by(String by, String at);

    @Message("重新载入")
    String reload();
}
