package hotline.desk;

import hotline.visits.Listed;
import hotline.visits.NotAsked;
import hotline.visits.Result;
import hotline.visits.Satisfaction;
import hotline.visits.VisitLists;
import hotline.visits.VisitState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of return visits. Enums: {@code messages/visits.properties}. */
@MessageBundle("visits")
public interface VisitsMessages {
    @Message("回访")
    String title();

    @Message("回访")
    String nav();

    @Message
    String tab(VisitLists.Tab tab);

    @Message
    String listed(Listed why);

    @Message
    String state(VisitState state);

    @Message
    String result(Result result);

    @Message
    String not_asked(NotAsked reason);

    @Message
    String satisfaction(Satisfaction said);

    @Message("这里没有等待处理的回访")
    String empty();

    @Message("上下移动")
    String move();

    @Message("电话")
    String call();

    @Message("领取并显示号码")
    String claim();

    @Message("{who} 正在回访")
    String held(String who);

    @Message("没有可拨打的号码")
    String no_number();

    @Message("您好，这里是市民热线。您反映的“{what}”已有办理结果，想占用您一分钟，问三个问题。")
    String script(String what);

    @Message("承办单位联系过您吗？")
    String contacted_question();

    @Message("问题解决了吗？")
    String solved_question();

    @Message("您对办理结果满意吗？")
    String satisfied_question();

    @Message("是")
    String yes();

    @Message("否")
    String no();

    @Message("市民的原话（选填）")
    String words();

    @Message("保存答复")
    String save();

    @Message("已保存")
    String saved();

    @Message("未接通")
    String not_reached();

    @Message("无人接听")
    String no_answer();

    @Message("占线")
    String busy();

    @Message("号码有误")
    String wrong_number();

    @Message("拒绝回访")
    String refused();

    @Message("一般")
    String fair();

    @Message("不满意")
    String dissatisfied();

    @Message("已记录，稍后再拨")
    String later();

    @Message("重办")
    String rehandle();

    @Message("维持办结")
    String keep();

    @Message("说明（选填）")
    String remark();

    @Message("维持办结的理由")
    String keep_why();

    @Message("确认")
    String confirm();

    @Message("已重办")
    String rehandled();

    @Message("已维持办结")
    String kept();

    @Message("已拨打")
    String called();

    @Message("通话 {seconds} 秒")
    String spoken(long seconds);

    @Message("首次")
    String first();

    @Message("最终")
    String last();

    @Message("迟到的答复")
    String late();

    @Message("已联系")
    String contacted();

    @Message("未联系")
    String not_contacted();

    @Message("已解决")
    String solved();

    @Message("未解决")
    String not_solved();

    @Message("已询问 {asks} 次，致电 {calls} 次")
    String tries(int asks, int calls);

    @Message("回访覆盖")
    String coverage();

    @Message("{days} 天内应回访的")
    String coverage_of(long days);

    @Message("按承办单位")
    String by_unit();

    @Message("按渠道")
    String by_channel();

    @Message("应回访")
    String due();

    @Message("已回访")
    String asked();

    @Message("有答复")
    String answered();

    @Message("满意")
    String satisfied();

    @Message("未回访")
    String gap();

    @Message("没有回访")
    String none();

    @Message("返回回访覆盖")
    String back();

    @Message("{count} 件")
    String number(long count);

    @Message("计为")
    String counted_as();

    @Message("结果")
    String outcome();

    @Message("保密诉求")
    String secret();

    @Message(
            "{#switch channel}{#case 'SMS'}短信{#case 'WECHAT'}微信{#case 'PHONE'}电话{#case 'WEB'}网页{#else}{channel}{/switch}")
    String channel(String channel);

    @Message("最近 7 天")
    String week();

    @Message("最近 30 天")
    String month();

    @Message("最近 90 天")
    String quarter();
}
