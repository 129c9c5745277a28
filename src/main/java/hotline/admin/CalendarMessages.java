package hotline.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the calendars' page. */
@MessageBundle("calendar")
public interface CalendarMessages {
    @Message("工作日历")
    String title();

    @Message("{#when name}{#is 'office'}工作时间{#is 'always'}全天{#else}{name}{/when}")
    String name(String name);

    @Message("上个月")
    String before();

    @Message("下个月")
    String after();

    @Message("本月")
    String today();

    @Message("版本")
    String version();

    @Message("最初")
    String first();

    @Message("{from} 起")
    String from(String from);

    @Message("本月工作 {hours} 小时")
    String worked(String hours);

    @Message("时区")
    String zone();

    @Message("来源")
    String source();

    @Message("休")
    String off();

    @Message("班")
    String work();

    @Message("不工作")
    String closed();

    @Message("{#switch day}{#case 1}一{#case 2}二{#case 3}三{#case 4}四{#case 5}五{#case 6}六{#else}日{/switch}")
    String weekday(int day);

    @Message("修改日历")
    String edit();

    @Message("节假日与调休")
    String days();

    @Message("点某一天：工作日改为休，休息日改为班；再点一次恢复")
    String days_hint();

    @Message("节日名称")
    String holiday();

    @Message("节假日")
    String holiday_value();

    @Message("每周工作时间")
    String hours();

    @Message("形如 09:00-12:00,13:30-18:00；留空为不工作")
    String hours_hint();

    @Message("{#switch day}{#case 1}星期一{#case 2}星期二{#case 3}星期三{#case 4}星期四{#case 5}星期五{#case 6}星期六{#else}星期日{/switch}")
    String weekday_long(int day);

    @Message("调休上班时间")
    String make_up();

    @Message("一个工作日折合（如 PT7H30M）")
    String work_day();

    @Message("生效日期")
    String valid_from();

    @Message("在跑的时限沿用开始时的版本，都不会移动；新版本用于此后开始的时限")
    String from_hint();

    @Message("与现行版本比较")
    String compare();

    @Message("与上一版本的不同：")
    String differences();

    @Message("与上一版本相同。")
    String same();

    @Message("保存为新版本")
    String save();

    @Message("取消")
    String cancel();

    @Message("{by} 刚刚改过（{at}）：")
    String changed_by(String by, String at);

    @Message("重新载入")
    String reload();
}
