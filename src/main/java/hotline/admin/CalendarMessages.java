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
}
