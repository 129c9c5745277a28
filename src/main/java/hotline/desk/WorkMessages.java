package hotline.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the form beside a call. */
@MessageBundle("work")
public interface WorkMessages {
    @Message("直接答复")
    String answer();

    @Message("答复内容")
    String answer_text();

    @Message("派单")
    String dispatch();

    @Message("派往")
    String to_unit();

    @Message("来电诉求")
    String new_case();

    @Message("草稿已存 %s")
    String draft_saved();

    @Message("草稿未保存，正在重试…")
    String draft_unsaved();

    @Message("汉字或拼音首字母")
    String matter_hint();

    @Message("按事项「%s」推荐")
    String route_why();

    @Message("按事项「%1」和地点「%2」推荐")
    String route_why_there();

    @Message("片区 / 网格")
    String area();

    @Message("采用 %s")
    String area_named();

    @Message("约车已转接")
    String no_case_booking();

    @Message("无诉求")
    String no_case();

    @Message("打错电话")
    String no_case_wrong();

    @Message("无声电话")
    String no_case_silent();

    @Message("骚扰电话")
    String no_case_nuisance();

    @Message("另一通来电的表单")
    String other_call();

    @Message("号码未显示")
    String withheld();

    @Message("{n} 次联系")
    String past_contacts(int n);

    @Message("{n} 个在办")
    String open_count(int n);

    @Message("首次联系")
    String first_contact();

    @Message("姓名")
    String name();

    @Message("稍后处理")
    String later();
}
