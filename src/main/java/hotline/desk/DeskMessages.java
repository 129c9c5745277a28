package hotline.desk;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.calls.Outcome;
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

    @Message
    String ended(Outcome outcome);

    @Message("没有接入电话线路：请配置 hotline.phone.servers，或用 telephony/line up 启动练习线路。")
    String no_line();

    @Message("等待")
    String waiting();

    @Message("今日10秒接通")
    String rate_today();

    @Message("编号或电话")
    String find();

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

    @Message("诉求")
    String case_();

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

    @Message("来电与来信")
    String contacts();

    @Message("录音")
    String recording();

    @Message("倍速")
    String speed();

    @Message("评价")
    String rating();

    @Message("未评价")
    String unrated();

    @Message(
            "{#switch event}{#case 'opened'}受理{#case 'answered'}直接答复{#case 'rejected'}不予受理{#case 'dispatched'}派单{#case 'signed-in'}签收{#case 'replied'}办理反馈{#case 'reviewed'}审核通过{#case 'sent-back'}退回补充{#case 'closed'}办结{#case 'note-added'}备注{#case 'claimed'}领取{#case 'released'}释放{#case 'taken-over'}接管{#case 'appealed'}市民不服{#case 'co-ordered'}加派协办{#case 'withdrawn'}撤回协办{#case 'first-contacted'}首次联系{#case 'return-requested'}申请退单{#case 'return-accepted'}同意退单{#case 'return-refused'}不同意退单{#case 'extension-requested'}申请延期{#case 'extension-approved'}同意延期{#case 'extension-refused'}不同意延期{#case 'suspension-requested'}申请挂起{#case 'suspension-approved'}同意挂起{#case 'suspension-refused'}不同意挂起{#case 'suspension-ended'}恢复办理{#case 'urged'}催办{#case 'supervised'}督办{#case 'supervision-closed'}督办办结{#case 'rehandled'}重办{#case 'resumed'}原单位重办{#case 'urgency-changed'}调整紧急程度{#case 'secrecy-changed'}调整保密{#case 'flag-requested'}申请认定{#case 'flag-decided'}认定结果{#case 'merged'}并入{#case 'unmerged'}撤销并单{#case 'member-joined'}并入成员{#case 'member-left'}成员移出{#case 'repeated'}重复诉求{#case 'archived'}归档{#else}{event}{/switch}")
    String event(String event);

    @Message("备注")
    String note();

    @Message("添加备注")
    String add_note();

    @Message("直接答复")
    String answer();

    @Message("答复内容")
    String answer_text();

    @Message("派单")
    String dispatch();

    @Message("派往")
    String to_unit();

    @Message("签收")
    String sign_in();

    @Message("办理反馈")
    String reply();

    @Message("办理结果（内部）")
    String result();

    @Message("公开答复（给市民）")
    String public_answer();

    @Message("审核通过")
    String review();

    @Message("退回补充")
    String send_back();

    @Message("退回原因")
    String send_back_reason();

    @Message("办结")
    String close_case();

    @Message("领取")
    String claim();

    @Message("释放")
    String release();

    @Message("接管")
    String takeover();

    @Message("由 {holder} 领取")
    String held_by(String holder);

    @Message("等待来电")
    String idle();

    @Message("在左侧登录分机并置为就绪，来电会自动弹出。")
    String idle_hint();

    @Message("我在办的诉求")
    String my_cases();

    @Message("来电诉求")
    String new_case();

    @Message("草稿已存 %s")
    String draft_saved();

    @Message("草稿未保存，正在重试…")
    String draft_unsaved();

    @Message("汉字或拼音首字母")
    String matter_hint();

    @Message("按事项「%s」推荐")
    String route_why();

    @Message("请选择承办单位")
    String choose_unit();

    @Message("约车已转接")
    String no_case_booking();

    @Message("无诉求")
    String no_case();

    @Message("打错电话")
    String no_case_wrong();

    @Message("无声电话")
    String no_case_silent();

    @Message("骚扰电话")
    String no_case_nuisance();

    @Message("另一通来电的表单")
    String other_call();

    @Message("已立案 {number}")
    String filed(String number);

    @Message("已记录为无诉求")
    String filed_none();

    @Message("来电人")
    String caller();

    @Message("号码未显示")
    String withheld();

    @Message("{n} 次来电")
    String past_calls(long n);

    @Message("{n} 个在办")
    String open_count(int n);

    @Message("首次来电")
    String first_call();

    @Message("姓名")
    String name();

    @Message("{#switch skill}{#case 'booking'}约车{#case 'complaint'}咨询投诉{#case 'lost'}失物查找{#else}{skill}{/switch}")
    String skill_name(String skill);

    @Message("稍后处理")
    String later();

    @Message("待办")
    String to_do();

    @Message("没有待办的工单")
    String orders_empty();

    @Message("查看")
    String look();

    @Message("来电记录")
    String calls();

    @Message("来电时间")
    String arrived();

    @Message("线路")
    String line();

    @Message("坐席")
    String operator();

    @Message("等待（秒）")
    String wait_time();

    @Message("通话（秒）")
    String talk();

    @Message("结果")
    String outcome();

    @Message("进行中")
    String pending();

    @Message("没有来电记录")
    String calls_empty();

    @Message("播放")
    String play();

    @Message("今日统计")
    String figures_today();

    @Message(
            "{#switch name}{#case 'connection-rate-10s'}10秒接通率{#case 'connection-rate'}接通率{#case 'abandonment'}放弃率{#case 'average-wait'}平均等待{#case 'evaluation-rate'}话务评价率{#case 'satisfaction'}满意率{#else}{name}{/switch}")
    String figure(String name);

    @Message("按小时")
    String by_hour();

    @Message("接听")
    String answered();

    @Message("未接听")
    String unanswered();

    @Message("目标 {goal}%")
    String goal(int goal);

    @Message("小时")
    String hour();

    @Message("定义")
    String definition();

    @Message("不计入")
    String excluded();

    @Message("秒")
    String seconds();
}
