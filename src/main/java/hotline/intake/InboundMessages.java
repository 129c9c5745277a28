package hotline.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the lists of messages that came in. */
@MessageBundle("inbound")
public interface InboundMessages {
    @Message("收到的消息")
    String title();

    @Message("待阅")
    String nav();

    @Message("待人工阅读")
    String desk_title();

    @Message(
            "{#switch which}{#case 'parked'}搁置{#case 'conflicting'}冲突{#case 'unreadable'}待人工{#case 'aside'}未处理{#else}全部{/switch}")
    String which(String which);

    @Message("时间")
    String at();

    @Message("渠道")
    String channel();

    @Message(
            "{#switch channel}{#case 'SMS'}短信{#case 'WECHAT'}微信{#case 'WEB'}网页{#case 'PHONE'}电话{#else}{channel}{/switch}")
    String channel_name(String channel);

    @Message("发送人")
    String from();

    @Message("内容")
    String text();

    @Message("{n} 字")
    String characters(int n);

    @Message("读作")
    String sense();

    @Message(
            "{#switch sense}{#case 'NEW_MATTER'}新诉求{#case 'FOLLOW_UP'}补充{#case 'VISIT_REPLY'}回访答复{#case 'STATUS'}查进度{#case 'STRANGER'}查无诉求{#case 'URGE'}催办{#case 'WISHED'}订阅设置{#case 'BIND'}绑定{#case 'CODE'}验证码{#case 'THANKS'}致谢{#case 'ASIDE'}未作判断{#case 'UNREADABLE'}无法判断{#else}{sense}{/switch}")
    String sense_name(String sense);

    @Message(
            "{#switch reason}{#case 'EMPTY'}没有内容{#case 'NUMBER'}只有数字{#case 'SHORT'}太短{#case 'FOREIGN_NUMBER'}编号不是本人的{#case 'MISTYPED_NUMBER'}编号有误{#case 'SEVERAL_NUMBERS'}有多个编号{#case 'SEVERAL_CASES'}有多个在办诉求{#case 'SETTLED_CASE'}诉求已办结{#case 'TOO_MANY'}发送过于频繁{#case 'NUISANCE'}已标记骚扰{#else}{reason}{/switch}")
    String reason_name(String reason);

    @Message("状态")
    String state();

    @Message(
            "{#switch state}{#case 'STORED'}待处理{#case 'DONE'}已处理{#case 'PARKED'}搁置{#case 'DESK'}待人工{#case 'ASIDE'}未处理{#else}{state}{/switch}")
    String state_name(String state);

    @Message("同一编号另有 {n} 种内容")
    String conflicts(int n);

    @Message("尝试 {n} 次：{error}")
    String failed(int n, String error);

    @Message("诉求")
    String case_();

    @Message("重新处理")
    String replay();

    @Message("全部重新处理")
    String replay_all();

    @Message("查看原文")
    String unmask();

    @Message("查看会记入审计。")
    String audited();

    @Message("同一编号下的其他内容")
    String others();

    @Message("返回")
    String back();

    @Message("没有符合的消息。")
    String empty();

    @Message("没有待人工阅读的消息。")
    String nothing();

    @Message("下一页")
    String next();

    @Message("作为新诉求")
    String as_new();

    @Message("并入诉求")
    String add();

    @Message("诉求编号")
    String number();

    @Message("回复市民")
    String answer();

    @Message("回复内容")
    String words();

    @Message("无需处理")
    String dismiss();

    @Message("可能是：{numbers}")
    String maybe(String numbers);

    @Message("已处理")
    String done();

    @Message("收到的消息：搁置的重新处理，冲突的查看原文")
    String of_inbound();
}
