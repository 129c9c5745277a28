package hotline.admin;

import hotline.open311.Sending;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page about other programs. */
@MessageBundle("open311")
public interface Open311Messages {
    @Message("Open311 接口")
    String title();

    @Message("密钥")
    String tab_keys();

    @Message("公开事项")
    String tab_services();

    @Message("收到的请求")
    String tab_received();

    @Message("下级平台")
    String tab_endpoints();

    @Message("程序名称")
    String name();

    @Message("联系方式")
    String contact();

    @Message("每分钟次数")
    String per_minute();

    @Message("默认")
    String by_default();

    @Message("创建")
    String made();

    @Message("新建密钥")
    String add();

    @Message("保存")
    String save();

    @Message("取消")
    String cancel();

    @Message("吊销")
    String revoke();

    @Message("已吊销")
    String revoked();

    @Message("演示")
    String demo();

    @Message("请把它交给对方，只显示这一次：")
    String once();

    @Message("还没有密钥。")
    String no_keys();

    @Message("查找全部事项")
    String find();

    @Message("没有符合的事项。")
    String no_services();

    @Message("事项")
    String service();

    @Message("编码")
    String code();

    @Message("公开方式")
    String how();

    @Message("公开")
    String open();

    @Message("不公开")
    String closed();

    @Message("公开此事项及其诉求")
    String open_long();

    @Message("公布市民原文")
    String words();

    @Message("公布市民原文（较长的号码会隐去；默认只公布事项和网格）")
    String words_long();

    @Message("先给令牌")
    String batch();

    @Message("先给令牌，再查编号（batch）")
    String batch_long();

    @Message("选择左侧的事项后修改。")
    String choose();

    @Message("时间")
    String at();

    @Message("程序")
    String program();

    @Message("诉求编号")
    String number();

    @Message("保密")
    String secret();

    @Message("还没有收到请求。")
    String nothing_received();

    @Message("下一页")
    String next();

    @Message
    String sending(Sending.State state);

    @Message("单位")
    String unit();

    @Message("地址")
    String url();

    @Message("地址（到 /open311/v2 为止）")
    String url_long();

    @Message("jurisdiction_id（可不填）")
    String jurisdiction();

    @Message("对方给的 api_key（不填则不变）")
    String remote_key();

    @Message("以该单位的哪个承办人账号签收和回复")
    String person();

    @Message("默认 service_code（不填则只发送下列事项）")
    String service_code();

    @Message("各事项的 service_code，每行一个，如 street.light=001")
    String codes();

    @Message("对方支持 Idempotency-Key（可放心重发）")
    String idempotent();

    @Message("启用")
    String active();

    @Message("已停用")
    String inactive();

    @Message("新建下级平台")
    String add_endpoint();

    @Message("还没有单位接入。新建之前已有的工单不会发送。")
    String no_endpoints();

    @Message("正在往来的工单")
    String on_the_way();

    @Message("没有正在往来的工单。")
    String nothing_on_the_way();

    @Message("状态")
    String state();

    @Message("对方编号")
    String remote_id();

    @Message("最近的错误")
    String error();

    @Message("下次")
    String due();

    @Message("该账号不是此单位的承办人。")
    String not_of_unit();

    @Message("受理时询问")
    String questions();

    @Message("只问地点和内容。")
    String no_questions();

    @Message("类型")
    String datatype();

    @Message("必填")
    String required();

    @Message("仅提示")
    String only_told();

    @Message("问题（中文）")
    String question_zh();

    @Message("问题（英文）")
    String question_en();

    @Message("填写说明（中文）")
    String hint_zh();

    @Message("填写说明（英文）")
    String hint_en();

    @Message("选项")
    String choices();

    @Message("仅列表类型，每行一项：编码=中文=English")
    String choices_hint();

    @Message("需要回答（不勾选则只作提示）")
    String to_be_answered();

    @Message("不再询问")
    String ask_no_more();

    @Message("新增问题")
    String ask_more();

    @Message(
            "{#switch datatype}{#case 'string'}短文本{#case 'number'}数字{#case 'datetime'}日期时间{#case 'text'}长文本{#case 'singlevaluelist'}单选{#else}多选{/switch}")
    String datatype_name(String datatype);
}
