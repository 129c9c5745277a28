package hotline.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the public figures and of choosing them. */
@MessageBundle("openfigures")
public interface OpenMessages {
    @Message("公开数据")
    String title();

    @Message("市民热线受理和办理情况，按月统计。")
    String lead();

    @Message("目前没有公开的数据。")
    String empty();

    @Message("{#switch split}{#case 'matter'}按事项{#case 'district'}按地区{#else}按月{/switch}")
    String by(String split);

    @Message("月份或年份")
    String period();

    @Message("月份")
    String month();

    @Message("查看")
    String show();

    @Message("{#switch split}{#case 'matter'}事项{#case 'district'}地区{#else}月份{/switch}")
    String head(String split);

    @Message("不公布")
    String hidden();

    @Message("基数 {n}")
    String base(long n);

    @Message("指标的定义")
    String definitions();

    @Message("关于这些数据")
    String about();

    @Message("保密诉求不计入。件数少于 {small} 的数不公布；能据以推算出这些数的，也不公布。因此各行之和可能小于合计。")
    String about_small(int small);

    @Message("每月结束后统计一次，此后不再变动；更正会另行说明。")
    String about_months();

    @Message("图中为最近 12 个月，表中为全部。")
    String about_picture();

    @Message("开放数据")
    String data();

    @Message("下载 CSV")
    String csv();

    @Message("下载 JSON")
    String json();

    @Message("发布：{publisher} · 许可：")
    String terms(String publisher);

    @Message("数据截至")
    String made();

    @Message("公开数据的内容")
    String choosing();

    @Message("选择市民不登录即可看到的内容。保存后立即公开；一项指标也不选即不公开。")
    String choosing_hint();

    @Message("指标")
    String figures();

    @Message("还按什么分列")
    String splits();

    @Message("自哪个月起")
    String from();

    @Message("保存并公开")
    String save();

    @Message("预览：市民将看到的内容")
    String preview();

    @Message("变更记录")
    String history();

    @Message("版本")
    String version();

    @Message("不公开")
    String nothing();

    @Message("自 {month} 起")
    String since(String month);

    @Message("打开公开页面")
    String open_page();

    @Message("重新统计所有月份")
    String count_again();

    @Message("按台账现状更正已公开的数，并记入审计。")
    String count_again_hint();

    @Message("市民看到的统计数据")
    String of_choosing();

    @Message("全部数字（表格）")
    String numbers();
}
