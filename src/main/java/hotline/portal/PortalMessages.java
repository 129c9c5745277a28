package hotline.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the public pages; those of the form are {@link ReportMessages}. English in {@code messages/portal_en.properties}. */
@MessageBundle("portal")
public interface PortalMessages {
    @Message("反映问题")
    String report();

    @Message("查询进度")
    String status();

    @Message("请勿填写")
    String trap();

    @Message("您的浏览器没有启用 JavaScript：请稍候几秒再提交。")
    String no_script();

    @Message("未能提交")
    String stopped();

    @Message("返回")
    String go_back();

    @Message("请等待 {seconds} 秒后再试。")
    String wait_for(long seconds);

    @Message(
            "{#switch code}{#case 'too-many'}您提交得太频繁了，已填写的内容都还在。{#case 'too-soon'}提交得太快了，请稍候再提交，已填写的内容都还在。{#case 'no-proof'}页面已过期，请返回后重新提交。{#case 'trapped'}请不要填写隐藏的一栏，返回后重新提交。{#case 'not-own'}页面已过期，或浏览器未允许 Cookie；请返回后重新提交。{#case 'missing'}没有这个页面，链接可能不完整或已失效。{#case 'no-answer'}请至少回答第二题或第三题。{#case 'too-long'}内容太长，请缩短一些。{#case 'too-short'}请再多写几个字，让我们知道发生了什么。{#case 'no-phone'}请填写正确的手机号。{#case 'no-contact'}请选择是否留下手机号。{#case 'wrong-code'}验证码不正确或已过期，请核对，或重新获取。{#case 'too-many-codes'}该号码获取验证码的次数太多，请一小时后再试，或匿名提交。{#case 'no-sender'}暂时无法发送短信，请稍后再试，或匿名提交。{#case 'outside'}这个位置不在服务范围内，请填写本市的地点。{#case 'unknown'}没有这个选项，请重新选择。{#case 'attachment-type'}不支持这种文件，请选择照片。{#case 'attachment-too-big'}文件太大。{#case 'image-too-large'}照片像素过多，请换一张。{#case 'image-unreadable'}照片无法读取，请换一张。{#case 'attachment-infected'}文件含有病毒，没有保存。{#case 'attachment-empty'}请先选择照片。{#case 'too-many-attachments'}照片数量已满。{#case 'no-number'}请填写九位编号，形如 A7K-203-M5C。{#case 'urged-today'}今天已经催办过，请明天再试。{#case 'move-refused'}该诉求目前的状态不能这样做。{#else}暂时无法处理，请稍后再试，或致电热线。{/switch}")
    String problem(String code);

    @Message("请您评价")
    String visit();

    @Message("诉求编号 {number}")
    String visit_about(String number);

    @Message("这次评价已经结束。如果问题还在，请再次反映。")
    String visit_over();

    @Message("谢谢，您的评价已收到。")
    String visit_thanks();

    @Message("修改评价")
    String visit_change();

    @Message("您已经评价过。再次提交会以新的为准，首次评价也会保留。")
    String visit_again();

    @Message("评价期限已过，但您说的我们仍会看到。")
    String visit_late();

    @Message("承办单位联系过您吗？")
    String contacted();

    @Message("问题解决了吗？")
    String solved();

    @Message("您对办理满意吗？")
    String satisfied();

    @Message("联系过")
    String yes();

    @Message("没有联系")
    String no();

    @Message("已解决")
    String is_solved();

    @Message("没有解决")
    String not_solved();

    @Message("满意")
    String satisfied_yes();

    @Message("一般")
    String satisfied_so();

    @Message("不满意")
    String satisfied_no();

    @Message("还想说的话（可不填）")
    String more_words();

    @Message("提交")
    String send();

    @Message("第 {n} 步，共 6 步")
    String step(int n);

    @Message("下一步")
    String next();

    @Message("手机号")
    String phone();

    @Message("短信验证码")
    String code();

    @Message("已发送到 {phone}，十分钟内有效。")
    String code_sent(String phone);

    @Message("如果编号与手机号一致，验证码已发送到这个手机，十分钟内有效。")
    String code_maybe();

    @Message("没有收到？返回重新获取")
    String code_again();

    @Message("查询我的诉求")
    String status_title();

    @Message("我们会向反映时留下的手机发送验证码。")
    String status_hint();

    @Message("诉求编号")
    String case_number();

    @Message("获取验证码")
    String ask_code();

    @Message("诉求 {number}")
    String case_title(String number);

    @Message("现在")
    String now();

    @Message("预计 {at} 前有进展。")
    String next_by(String at);

    @Message("原定 {at} 前，已经超过，我们正在督促。")
    String late_since(String at);

    @Message("经过")
    String so_far();

    @Message("补充情况")
    String add_words();

    @Message("您想补充什么？")
    String add_words_label();

    @Message("已收到您的补充。")
    String added();

    @Message("催办")
    String urge();

    @Message("每天可催办一次，承办单位会看到。")
    String urge_hint();

    @Message("已为您催办。")
    String urged();

    @Message("请评价这次办理")
    String evaluate();

    @Message("该诉求只能通过电话了解，请致电热线。")
    String private_case();

    @Message("退出查询")
    String leave();

    @Message("办理照片")
    String photo_of_unit();

    @Message(
            "{#switch state}{#case 'RECEIVED'}已收到，工作人员正在查看。{#case 'DISPATCHED'}已转给承办单位，等待签收。{#case 'HANDLING'}承办单位正在办理。{#case 'REPLIED'}承办单位已办理，正在审核。{#case 'REHANDLE'}正在重新安排办理。{#case 'VISITING'}已办理完毕，等您评价。{#case 'ANSWERED'}已答复。{#case 'REJECTED'}不属于本热线受理范围。{#case 'MERGED'}已与同一诉求一并办理。{#else}已办结。{/switch}")
    String state(String state);

    @Message(
            "{#switch what}{#case 'opened'}收到您的诉求{#case 'dispatched'}转给承办单位{#case 'signed-in'}承办单位签收{#case 'first-contacted'}承办单位联系您{#case 'extension-approved'}批准延期{#case 'answered'}答复{#case 'rejected'}不予受理{#case 'reviewed'}办理答复{#case 'rehandled'}重新办理{#case 'urged'}催办{#case 'closed'}办结{#else}{what}{/switch}")
    String told(String what);
}
