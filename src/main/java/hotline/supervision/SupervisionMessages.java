package hotline.supervision;

import hotline.sla.ClockKind;
import hotline.sla.Level;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of supervision. Those of enums stand in {@code messages/supervision.properties}. */
@MessageBundle("supervision")
public interface SupervisionMessages {
    @Message
    String what(Watch what);

    @Message
    String clock(ClockKind kind);

    @Message
    String level(Level level);

    @Message("督办")
    String title();

    @Message("按承办单位")
    String by_unit();

    @Message("承办单位")
    String unit();

    @Message("尚未派单")
    String no_unit();

    @Message("在办")
    String open();

    @Message("所有单位")
    String all_units();

    @Message("没有超时、临近或未签收的诉求")
    String quiet();

    @Message("这里没有诉求")
    String empty();

    @Message("这些数字怎么算")
    String definitions();

    @Message(
            "{#switch what}{#case 'late'}最早到期的时钟已经过了时限、还没有办完的诉求，按主办单位计。{#case 'near'}最早到期的时钟在 4 小时内（可配置）到期的诉求。{#case 'unsigned'}已派单、主办单位还没有签收的诉求。{#else}尚未办结的全部诉求。{/switch}保密诉求只计您有权查看的。")
    String definition(String what);

    @Message("催办")
    String urge();

    @Message("已催办")
    String urged();

    @Message("督办")
    String supervise();

    @Message("已督办")
    String supervised();

    @Message("要求办结时间")
    String due();

    @Message("督办意见")
    String remark();

    @Message("下达")
    String send();

    @Message("接管")
    String takeover();

    @Message("已接管")
    String taken();

    @Message("{n} 件认定申请等待您决定")
    String flags(long n);

    @Message("{kind}时限")
    String time_of(String kind);

    @Message("没有时限在运行")
    String no_due();

    @Message("超时诉求")
    String late_cases();

    @Message("全部 {n} 件")
    String all_of(long n);

    @Message("工单")
    String orders();

    @Message("升级记录")
    String escalations();

    @Message("时间")
    String at();

    @Message("时钟")
    String which_clock();

    @Message("告知")
    String told_whom();

    @Message("所列诉求还没有升级")
    String none_said();

    @Message("所列诉求中仍在运行的时钟，最近的在前。")
    String said_what();

    @Message("上级")
    String parent();

    @Message("下级")
    String children();

    @Message("返回督办")
    String back();
}
