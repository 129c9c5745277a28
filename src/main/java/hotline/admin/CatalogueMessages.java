package hotline.admin;

import hotline.routing.Route;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the dispatch catalogue. Those of enums stand in {@code messages/catalogue.properties}. */
@MessageBundle("catalogue")
public interface CatalogueMessages {
    @Message("派单目录")
    String title();

    @Message("目录")
    String tab_tree();

    @Message("试派")
    String tab_trial();

    @Message("新增一行")
    String tab_row();

    @Message("导入导出")
    String tab_file();

    @Message("版本")
    String tab_versions();

    @Message("事项、代码或拼音首字母")
    String find();

    @Message("全部")
    String all();

    @Message("单位")
    String unit();

    @Message("区域")
    String area();

    @Message("事项")
    String matter();

    @Message("生效日期")
    String day();

    @Message("查看")
    String look();

    @Message("全市")
    String everywhere();

    @Message("所有事项")
    String every_matter();

    @Message("主办")
    String lead();

    @Message("协办")
    String co_units();

    @Message("时限规则")
    String rule_set_head();

    @Message("紧急程度")
    String urgency();

    @Message("起用")
    String since();

    @Message("修改")
    String change();

    @Message("沿用“{matter}”")
    String inherited(String matter);

    @Message("由人工派单")
    String nobody();

    @Message("没有符合条件的事项。")
    String empty();

    @Message("第 {id} 版")
    String version(long id);

    @Message("按类型和紧急程度")
    String by_kind();

    @Message("以市民所说为准")
    String as_said();

    @Message("试一试")
    String try_it();

    @Message("派往")
    String goes_to();

    @Message("依据")
    String because();

    @Message
    String why(Route.Why why);

    @Message("从哪天起")
    String from();

    @Message("留空为立即生效")
    String from_hint();

    @Message("说明")
    String note();

    @Message("保存为新版本")
    String save();

    @Message("取消这一行")
    String remove();

    @Message("取消后，按上一级区域或事项派单。")
    String remove_hint();

    @Message("不选")
    String none();

    @Message("导出")
    String export();

    @Message("当前目录为 CSV 文件（UTF-8），可用表格软件打开。各列用代码；名称列仅供阅读。")
    String export_hint();

    @Message("下载 CSV")
    String download();

    @Message("导入")
    String importing();

    @Message("文件是整个目录：文件里没有的行将被取消。先比较，确认后才生效。")
    String import_hint();

    @Message("文件")
    String file();

    @Message("比较")
    String compare();

    @Message("{n} 处有误，没有作任何改动")
    String faults(int n);

    @Message("行")
    String line();

    @Message("列")
    String column();

    @Message("原因")
    String reason();

    @Message("内容")
    String value();

    @Message
    String fault(String code, String value);

    @Message("与现在没有差别。")
    String same();

    @Message("从 {day} 起：新增 {added}，修改 {changed}，取消 {removed}")
    String differences(String day, int added, int changed, int removed);

    @Message("新增")
    String added();

    @Message("原为")
    String before();

    @Message("改为")
    String after();

    @Message("取消")
    String removed();

    @Message("确认，生成新版本")
    String confirm();

    @Message("目录已被他人修改，请重新比较。")
    String moved();

    @Message("生效日期不能早于今天。")
    String past();

    @Message("有误，没有保存。")
    String refused();

    @Message("协办单位不能重复，也不能与主办相同。")
    String co_wrong();

    @Message("生效")
    String valid_from();

    @Message("制作")
    String made();

    @Message("改动行数")
    String rows();

    @Message("当前")
    String in_force();

    @Message("尚未生效")
    String planned();

    @Message("最初")
    String first();

    @Message("改动")
    String changes();

    @Message
    String rule_set(String name);
}
