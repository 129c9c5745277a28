package hotline.admin;

import hotline.sla.ClockKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the rules of clocks. Those of clocks: {@code messages/rules.properties}. */
@MessageBundle("rules")
public interface RuleMessages {
    @Message
    String clock(ClockKind kind);

    @Message("时限规则")
    String title();

    @Message("规则集")
    String set();

    @Message(
            "{#switch name}{#case 'default'}默认{#case 'consultation'}咨询{#case 'help'}求助{#case 'complaint'}投诉{#case 'suggestion'}建议{#case 'report'}举报{#case 'praise'}表扬{#case 'urgent'}紧急{#case 'extreme'}特急{#case 'rehandle'}重办{#case 'appeal'}申诉{#case 'phone'}电话{#case 'sms'}短信{#case 'wechat'}微信{#case 'web'}网站{#case 'open311'}Open311{#else}{name}{/switch}")
    String set_name(String name);

    @Message("{n} 个工作日")
    String working_days(long n);

    @Message("{n} 天")
    String days(long n);

    @Message("{n} 小时")
    String hours(long n);

    @Message("{n} 分钟")
    String minutes(long n);

    @Message("立即")
    String at_once();

    @Message("当日")
    String same_day();

    @Message("{#switch counting}{#case 'NATURAL'}自然时间{#case 'RUNNING'}工作时间连续计{#else}按工作日计至下班{/switch}")
    String counting(String counting);

    @Message("灰色：沿用“默认”")
    String inherited_hint();

    @Message("{day} 起变更")
    String coming(String day);

    @Message("修改")
    String change();

    @Message("时长")
    String amount();

    @Message("单位")
    String unit();

    @Message("天")
    String unit_days();

    @Message("小时")
    String unit_hours();

    @Message("分钟")
    String unit_minutes();

    @Message("计时方式")
    String counting_head();

    @Message("工作日历")
    String calendar();

    @Message("生效日期")
    String from();

    @Message("在跑的时限不变；新规则只用于此后开始的时限")
    String from_hint();

    @Message("现在开始，应于")
    String example();

    @Message("到期")
    String example_end();

    @Message("历次版本")
    String versions();

    @Message("最初")
    String first();

    @Message("生效中")
    String in_force();

    @Message("待生效")
    String planned();

    @Message("此规则集没有单独规定，沿用“默认”。")
    String none();

    @Message("保存")
    String save();

    @Message("取消")
    String cancel();

    @Message("{by} 刚刚改过（{at}）：")
    String changed_by(String by, String at);

    @Message("重新载入")
    String reload();
}
