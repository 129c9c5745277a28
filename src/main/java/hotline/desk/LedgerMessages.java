package hotline.desk;

import hotline.calls.Outcome;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the calls and the figures. */
@MessageBundle("ledger")
public interface LedgerMessages {
    @Message
    String ended(Outcome outcome);

    @Message("诉求")
    String case_();

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

    @Message("今日统计")
    String figures_today();

    @Message(
            "{#switch name}{#case 'connection-rate-10s'}10秒接通率{#case 'connection-rate'}接通率{#case 'abandonment'}放弃率{#case 'average-wait'}平均等待{#case 'evaluation-rate'}话务评价率{#case 'satisfaction'}满意率{#case 'visit-coverage'}回访率{#case 'visit-reach'}回访答复率{#case 'visit-satisfaction'}回访满意率{#case 'solved-rate'}解决率{#case 'rehandle-rate'}重办率{#else}{name}{/switch}")
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

    @Message("统计")
    String figures_of();

    @Message("前一天")
    String day_before();

    @Message("后一天")
    String day_after();

    @Message("接通时限 {threshold} 秒，短时放弃不足 {shortAbandon} 秒")
    String limits(String threshold, String shortAbandon);

    @Message("电话事件中断 {seconds} 秒")
    String lost_feed(String seconds);

    @Message("返回统计")
    String back_to_figures();

    @Message("{n} 通")
    String calls_number(long n);

    @Message("只列出您自己接听的来电。")
    String own_calls_only();

    @Message("这一段没有，下一页继续找。")
    String none_so_far();

    @Message("请求时间")
    String asked_at();

    @Message("计为")
    String counted_as();
}
