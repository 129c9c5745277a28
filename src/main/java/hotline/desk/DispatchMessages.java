package hotline.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the dispatch desk. */
@MessageBundle("dispatch")
public interface DispatchMessages {
    @Message("派单台")
    String title();

    @Message(
            "{#switch tab}{#case 'untriaged'}待派单{#case 'returns'}退单申请{#case 'extensions'}延期申请{#case 'suspensions'}挂起申请{#case 'flags'}认定申请{/switch}")
    String tab(String tab);

    @Message("上下移动")
    String move();

    @Message("打开诉求")
    String open();

    @Message("目录建议")
    String proposal();

    @Message("目录没有建议，请选择承办单位")
    String no_proposal();

    @Message("目录没有其他单位")
    String nobody_else();

    @Message("协办")
    String co_units();

    @Message("依据")
    String because();

    @Message("目录第 {version} 版：{matter} × {area}")
    String row(long version, String matter, String area);

    @Message("任何事项")
    String any_matter();

    @Message("任何地区")
    String any_area();

    @Message("没有适用的目录行")
    String no_row();

    @Message("派往")
    String to_unit();

    @Message("请选择承办单位")
    String choose();

    @Message("兜底单位")
    String fallback();

    @Message("派单")
    String dispatch();

    @Message("同意")
    String approve();

    @Message("同意退单并改派")
    String accept_return();

    @Message("不同意")
    String refuse();

    @Message("不同意的理由")
    String refusal();

    @Message("提交")
    String send();

    @Message("已派单")
    String dispatched();

    @Message("已同意")
    String approved();

    @Message("已不同意")
    String refused();

    @Message("申请")
    String asks();

    @Message("退单")
    String give_back();

    @Message("延长 {#if days > 0}{days} 个工作日{/if}{#if hours > 0}{hours} 小时{/if}{#if minutes > 0}{minutes} 分{/if}")
    String amount(long days, int hours, int minutes);

    @Message("挂起至 {until}")
    String until(String until);

    @Message(
            "{#switch kind}{#case 'hard'}疑难{#case 'unreasonable'}不合理诉求{#case 'score-appeal'}考核申诉{#else}{kind}{/switch}")
    String flag(String kind);

    @Message("可能重复 {n}")
    String alike(int n);

    @Message("对照可能重复的诉求")
    String compare();

    @Message("并入 {number}")
    String merge(String number);

    @Message("已并入 {number}")
    String merged(String number);

    @Message("没有时限在运行")
    String no_due();

    @Message("这里没有等待处理的事项")
    String empty();

    @Message(
            "{#if tab == 'flags'}由督办员决定，您可以查看。{#else if tab == 'untriaged'}由话务员、班长或派单员派单，您可以查看。{#else}由派单员决定，您可以查看。{/if}")
    String looks_on(String tab);
}
