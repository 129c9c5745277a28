package hotline.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of units, matters and areas. */
@MessageBundle("directory")
public interface DirectoryMessages {
    @Message("基础数据")
    String title();

    @Message("{#switch word}{#case 'units'}单位{#case 'matters'}事项{#else}区域{/switch}")
    String things(String word);

    @Message("{#switch word}{#case 'units'}新建单位{#case 'matters'}新建事项{#else}新建区域{/switch}")
    String add(String word);

    @Message("在其下新建")
    String add_below();

    @Message("名称")
    String name();

    @Message("代码")
    String code();

    @Message("小写字母、数字，用点或连字符分段")
    String code_hint();

    @Message("代码就是路径，如 jiyun.tingyu.03：区 → 街道 → 网格")
    String area_hint();

    @Message(
            "{#switch word}{#case 'name'}名称{#case 'nameEn'}英文名称{#case 'parent'}上级{#case 'heads'}负责人{#case 'closedFrom'}停用日期{#case 'successor'}接办单位{#case 'initials'}拼音首字母{#case 'kind'}常见类型{#case 'lat'}纬度{#case 'lon'}经度{#else}{word}{/switch}")
    String field(String word);

    @Message("（顶级）")
    String top();

    @Message("（无）")
    String none();

    @Message("从这一天起停用；留空表示在用")
    String closed_hint();

    @Message("停用后，未办结的工单和目录中的派单转给它")
    String successor_hint();

    @Message("留空则按名称生成")
    String initials_hint();

    @Message("负责人可以查看本单位及所有下级单位的工单，并可催办")
    String heads_hint();

    @Message("本单位还没有人员账号")
    String nobody();

    @Message("{day} 起停用")
    String closed(String day);

    @Message("默认主办（任何地点）")
    String lead();

    @Message("目录中未指定")
    String no_lead();

    @Message("修改派单目录")
    String to_catalogue();

    @Message("变更记录")
    String history();

    @Message("尚无变更。")
    String unchanged();

    @Message("新建")
    String made();

    @Message("保存")
    String save();

    @Message("取消")
    String cancel();

    @Message("查找")
    String find();

    @Message("没有符合的条目。")
    String empty();

    @Message("{by} 刚刚改过（{at}）：")
    String changed_by(String by, String at);

    @Message("重新载入")
    String reload();
}
