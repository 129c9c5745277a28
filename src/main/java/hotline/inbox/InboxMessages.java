package hotline.inbox;

import hotline.cases.CaseNumber;
import hotline.cases.Part;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the units' inbox. Those of enums stand in {@code messages/inbox.properties}. */
@MessageBundle("inbox")
public interface InboxMessages {
    @Message("查看单位")
    String watched();

    @Message("本单位及所有下级")
    String all_units();

    @Message("催办")
    String urge();

    @Message
    String part(Part part);

    @Message("签收")
    String sign_in();

    @Message("签收所选")
    String sign_in_chosen();

    @Message("全选待签收")
    String choose_all();

    @Message("选择 {number}")
    String choose(CaseNumber number);

    @Message("首次联系")
    String first_contact();

    @Message("已首次联系")
    String contacted();

    @Message("回复")
    String reply();

    @Message("待协办单位办完后回复")
    String reply_waits();

    @Message("办理结果（内部）")
    String result();

    @Message("公开答复（给市民）")
    String answer();

    @Message("退单")
    String give_back();

    @Message("延期")
    String extend();

    @Message("挂起")
    String suspend();

    @Message("恢复办理")
    String resume();

    @Message("提交")
    String send();

    @Message("原因")
    String reason();

    @Message("说明")
    String remark();

    @Message("申请延长")
    String amount();

    @Message("{n} 个工作日")
    String days(int n);

    @Message("挂起至")
    String until();

    @Message("已挂起，至 {until}")
    String suspended(String until);

    @Message("其他单位")
    String others();

    @Message("地点")
    String place();

    @Message("第 {n} 轮办理")
    String round(int n);

    @Message("没有时限在运行")
    String no_due();

    @Message("查看诉求")
    String look();

    @Message("{#switch what}{#case 'return'}退单待审{#case 'extension'}延期待审{#case 'suspension'}挂起待审{#else}{what}{/switch}")
    String asked(String what);

    @Message(
            "{#switch code}{#case 'unit-closed'}单位撤并{#case 'not-our-area'}不在辖区{#case 'not-our-duty'}非本单位职责{#case 'wrong-matter'}事项有误{#case 'not-enough'}信息不足{#case 'weather'}天气{#case 'materials'}等待配件或材料{#case 'permit'}等待审批{#case 'citizen-away'}市民暂不方便{#else}其他{/switch}")
    String reason_code(String code);
}
