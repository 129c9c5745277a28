package hotline.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the form by which citizens report. English in {@code messages/report_en.properties}. */
@MessageBundle("report")
public interface ReportMessages {
    @Message("上一步")
    String back();

    @Message("发生了什么？")
    String what();

    @Message("用自己的话说就好：什么问题、从什么时候开始。请不要写身份证号等个人信息。")
    String what_hint();

    @Message("有人受伤或有紧急危险，请拨打 110、119 或 120。")
    String urgent();

    @Message("是哪一类问题？")
    String matter();

    @Message("搜索")
    String search();

    @Message("查找")
    String find();

    @Message("找到的类别")
    String found();

    @Message("没有找到，请换个词，或从全部类别中选择。")
    String found_nothing();

    @Message("您说的可能是")
    String guesses();

    @Message("或者")
    String or();

    @Message("不确定，由工作人员判断")
    String unsure();

    @Message("全部类别")
    String all_matters();

    @Message("在哪里？")
    String where();

    @Message("知道多少填多少，都可以不填。")
    String where_hint();

    @Message("使用我现在的位置")
    String here();

    @Message("正在定位…")
    String here_busy();

    @Message("无法定位，请填写地址或选择片区。")
    String here_failed();

    @Message("位置已记下：{area}")
    String here_found(String area);

    @Message("地址或附近的标志")
    String address();

    @Message("片区")
    String area();

    @Message("不确定")
    String area_unsure();

    @Message("是同一个问题吗？")
    String alike();

    @Message("附近有人反映过类似问题。如果是同一个，选它：您会有自己的编号，并收到每一次进展。")
    String alike_hint();

    @Message("{at} 起")
    String since(String at);

    @Message("都不是")
    String alike_none();

    @Message("有照片吗？")
    String photos();

    @Message("照片能帮助处理；位置等隐藏信息会被去除。")
    String photos_hint();

    @Message("照片 {n}")
    String photo(int n);

    @Message("正在检查")
    String photo_waits();

    @Message("拍照或选择照片")
    String photo_add();

    @Message("添加照片")
    String photo_send();

    @Message("没有照片，下一步")
    String no_photos();

    @Message("移除")
    String remove();

    @Message("怎样告诉您结果？")
    String contact();

    @Message("发短信到我的手机")
    String by_phone();

    @Message("号码加密保存，只用于本诉求。")
    String by_phone_hint();

    @Message("匿名")
    String anonymous();

    @Message("我们无法告诉您进展，也无法再问您。")
    String anonymous_hint();

    @Message("暂时无法发送短信，只能匿名提交。")
    String not_reachable();

    @Message("请核对")
    String check();

    @Message("预计由{unit}办理。")
    String goes_to(String unit);

    @Message("将由工作人员确定办理单位。")
    String goes_to_person();

    @Message("将与已有的同一诉求一并办理。")
    String goes_to_other();

    @Message("{seen} 前受理，预计 {handled} 前办结。")
    String by_when(String seen, String handled);

    @Message("发生了什么")
    String said_what();

    @Message("类别")
    String said_matter();

    @Message("地点")
    String said_where();

    @Message("照片")
    String said_photos();

    @Message("联系方式")
    String said_contact();

    @Message("修改")
    String change();

    @Message("提交诉求")
    String send_report();

    @Message("已收到，谢谢")
    String done();

    @Message("您的诉求编号")
    String done_number();

    @Message("接下来")
    String then();

    @Message("每一步进展都会用短信告诉您。凭编号和手机号可随时查询。")
    String tells();

    @Message("您是匿名提交的，我们无法告诉您进展。")
    String tells_not();

    @Message("再反映一个问题")
    String another();

    @Message("地图：点一下问题所在的位置")
    String map();
}
