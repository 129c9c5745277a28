package hotline.desk;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.cases.OrderState;
import hotline.cases.State;
import hotline.phone.Link;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the desk and of cases. Those of enums stand in {@code messages/desk.properties}. */
@MessageBundle("desk")
public interface DeskMessages {
    @Message
    String state(State state);

    @Message
    String order_state(OrderState state);

    @Message
    String kind(Kind kind);

    @Message
    String urgency(Urgency urgency);

    @Message
    String channel(Channel channel);

    @Message
    String link_state(Link.State state);

    @Message("没有接入电话线路：请配置 hotline.phone.servers，或用 telephony/line up 启动练习线路。")
    String no_line();

    @Message("等待")
    String waiting();

    @Message("今日10秒接通")
    String rate_today();

    @Message("编号、电话或内容")
    String find();

    @Message("查找：")
    String found_for();

    @Message("显示全部")
    String show_all();

    /** @param code of the field error of the query */
    @Message(
            "{#switch code}{#case 'case-number-typo'}编号有误，请核对。{#case 'two-characters'}请输入至少两个相连的字。{#else}无法按此条件查找（{code}）。{/switch}")
    String find_problem(String code);

    @Message("电话")
    String phone();

    @Message("还剩 %s")
    String time_left();

    @Message("已超时 %s")
    String time_late();

    @Message("%d 天 %h 小时")
    String time_days();

    @Message("%h 小时 %m 分")
    String time_hours();

    @Message("%m 分")
    String time_minutes();

    @Message("不到 1 分")
    String time_moment();

    @Message("诉求队列")
    String queue();

    @Message("在办")
    String open_cases();

    @Message("我的")
    String mine();

    @Message("已超时")
    String overdue();

    @Message("%d 条新诉求")
    String newer();

    @Message("编号")
    String number();

    @Message("渠道")
    String channel_head();

    @Message("紧急程度")
    String urgency_head();

    @Message("诉求类型")
    String kind_head();

    @Message("内容")
    String what();

    @Message("市民")
    String citizen();

    @Message("事项")
    String matter();

    @Message("承办单位")
    String unit();

    @Message("状态")
    String state_head();

    @Message("时限")
    String due();

    @Message("经办")
    String holder();

    @Message("全部")
    String all();

    @Message("筛选")
    String filter();

    @Message("按时限")
    String order_due();

    @Message("受理自")
    String received_from();

    @Message("至")
    String received_to();

    @Message("已查到 {when} 受理的诉求，更早的尚未查找。")
    String searched_back(String when);

    @Message("继续往前找")
    String search_on();

    @Message("按受理时间")
    String order_received();

    @Message("没有符合条件的诉求")
    String queue_empty();

    @Message("下一页")
    String next_page();

    @Message("回到最前")
    String first_page();

    @Message("保密")
    String secret();

    @Message("有人刚刚更新了此诉求，提交或清空正在写的内容后会显示。")
    String case_changed();

    @Message("受理")
    String opened();

    @Message("业务")
    String skill();

    @Message("地点")
    String place();

    @Message("涉及对象")
    String concerns();

    @Message("反映人")
    String requester();

    @Message("时间线")
    String timeline();

    @Message("办理")
    String orders();

    @Message("主办")
    String lead();

    @Message("协办")
    String co();

    @Message("录音")
    String recording();

    @Message("评价")
    String rating();

    @Message("未评价")
    String unrated();

    @Message
    String happening(Happening happening);

    /** Before what an event carries, by its key; what people wrote freely needs no word. */
    @Message(
            "{#switch key}{#case 'unit'}派往：{#case 'from'}原经办：{#case 'passive'}到时未签收，由系统签收{#case 'reason'}理由：{#case 'otherWay'}其他途径：{#case 'result'}办理结果（内部）：{#case 'answer'}公开答复：{#case 'remark'}说明：{#case 'to.EXTREME'}改为特急{#case 'to.URGENT'}改为紧急{#case 'to.NORMAL'}改为一般{#case 'amount'}工作时间：{#case 'until'}至：{#case 'due'}要求办结：{#case 'granted'}同意{#case 'refused'}不同意{#case 'masterNumber'}并入：{#case 'memberNumber'}诉求：{#case 'ofNumber'}原诉求：{#case 'times'}第几次：{#case 'flag.hard'}疑难{#case 'flag.unreasonable'}不合理诉求{#case 'flag.score-appeal'}考核申诉{#case 'secret'}改为保密{#case 'open'}不再保密{#case 'byCitizen'}市民催办{#else}{/switch}")
    String told(String key);

    @Message("显示完整信息")
    String unmask();

    @Message("用途（将记入审计）")
    String unmask_why();

    @Message("备注")
    String note();

    @Message("添加备注")
    String add_note();

    @Message("办理结果（内部）")
    String result();

    @Message("公开答复（给市民）")
    String public_answer();

    @Message("领取")
    String claim();

    @Message("释放")
    String release();

    @Message("接管")
    String takeover();

    @Message("由 {holder} 领取")
    String held_by(String holder);

    @Message("在左侧登录分机并置为就绪，来电会自动弹出。")
    String idle_hint();

    @Message("我在办的诉求")
    String my_cases();

    @Message("您名下没有在办的诉求")
    String mine_empty();

    @Message("请选择承办单位")
    String choose_unit();

    @Message("已立案 {number}")
    String filed(String number);

    @Message("已记录为无诉求")
    String filed_none();

    @Message("来电人")
    String caller();

    @Message("{#switch skill}{#case 'booking'}约车{#case 'complaint'}咨询投诉{#case 'lost'}失物查找{#else}{skill}{/switch}")
    String skill_name(String skill);

    @Message("待办")
    String to_do();

    @Message("没有待办的工单")
    String orders_empty();
}
