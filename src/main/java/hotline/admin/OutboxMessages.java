package hotline.admin;

import hotline.base.Channel;
import hotline.notify.Template;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the lists of messages and of their templates. */
@MessageBundle("outbox")
public interface OutboxMessages {
    @Message("消息")
    String title();

    @Message("模板")
    String templates();

    @Message("时间")
    String at();

    @Message("方向")
    String direction();

    @Message("{#if way == 'out'}发出{#else}收到{/if}")
    String way(String way);

    @Message("渠道")
    String channel();

    @Message("{#when channel}{#is SMS}短信{#is WECHAT}微信{#is PHONE}电话{#is WEB}网页{#else}Open311{/when}")
    String channel_name(Channel channel);

    @Message("对方")
    String to();

    @Message("诉求")
    String case_();

    @Message("内容")
    String text();

    @Message("状态")
    String state();

    @Message(
            "{#switch state}{#case 'WAITING'}待发{#case 'SENDING'}发送中{#case 'ACCEPTED'}已受理{#case 'SENT'}已发出{#case 'DELIVERED'}已送达{#case 'FAILED'}失败{#case 'PARKED'}搁置{#case 'STORED'}已收到{#case 'DONE'}已处理{#case 'DESK'}待人工{#case 'ASIDE'}未处理{#else}{state}{/switch}")
    String state_name(String state);

    @Message(
            "{#switch result}{#case 'UNREACHABLE'}无法送达{#case 'OPTED_OUT'}已退订{#case 'RATE'}超出频率{#case 'CARRIER'}运营商拦截{#case 'INVALID'}号码或内容无效{#case 'ACCOUNT'}账户问题{#case 'UNAVAILABLE'}服务商不可用{#case 'EXPIRED'}已过期{#case 'UNCERTAIN'}结果不明{#case 'POISONED'}反复出错{#else}冲突 {result} 次{/switch}")
    String result_name(String result);

    @Message("次数")
    String attempts();

    @Message("全部")
    String all();

    @Message("筛选")
    String filter();

    @Message("诉求编号")
    String number();

    @Message("从")
    String from();

    @Message("到")
    String until();

    @Message("没有符合的消息。")
    String empty();

    @Message("下一页")
    String next();

    @Message("继续发送")
    String retry();

    @Message("{n} 条短信")
    String parts(int n);

    @Message("说明")
    String result();

    @Message("给市民")
    String for_citizens();

    @Message("给工作人员")
    String for_staff();

    @Message("语言")
    String language();

    @Message("{#if english}英文{#else}中文{/if}")
    String language_name(boolean english);

    @Message("版本")
    String version();

    @Message("启用")
    String active();

    @Message("停用")
    String inactive();

    @Message("保存")
    String save();

    @Message("预览")
    String preview();

    @Message("可用占位：{fields}")
    String fields(String fields);

    @Message("历史版本")
    String history();

    @Message("修改人")
    String by();

    @Message("取消")
    String cancel();

    @Message("{encoding}，{units} 字，{parts} 条")
    String length(String encoding, int units, int parts);

    @Message(
            "{#when template}{#is RECEIPT}受理回执{#is DISPATCHED}已派单{#is EXTENSION}延期告知{#is ANSWER}答复{#is REJECTED}不予受理{#is REHANDLE}重办{#is PRIVATE}保密诉求有进展{#is CODE}验证码{#is VISIT_QUESTION}回访{#is VISIT_REMINDER}回访提醒{#is STATUS_RECEIVED}进度：已受理{#is STATUS_HANDLING}进度：办理中{#is STATUS_DONE}进度：已办结{#is NOT_FOUND}查无诉求{#is HEARD}补充已收{#is URGED}已催办{#is STOPPED}退订确认{#is BOUND}绑定确认{#is WRONG_CODE}验证码有误{#is TOO_MANY}过于频繁{#is SET_ASIDE}暂不处理{#is REPLY}人工回复{#is NEW_ORDER}新工单{#is NEAR}临近{#is MISSED}超时{#is SUPERVISED}督办{#is RETURNED}退单结果{#else}每日摘要{/when}")
    String template_name(Template template);
}
