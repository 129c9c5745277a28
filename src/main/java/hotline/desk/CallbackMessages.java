package hotline.desk;

import hotline.intake.CallbackResult;
import hotline.intake.NoCase;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of calling back. Enums: {@code messages/callbacks.properties}. */
@MessageBundle("callbacks")
public interface CallbackMessages {
    @Message("回拨")
    String nav();

    @Message("未接来电回拨")
    String title();

    @Message("待回拨")
    String to_call();

    @Message("已了结")
    String done();

    @Message("没有待回拨的号码")
    String nothing();

    @Message("尚无已了结的回拨")
    String nothing_done();

    @Message("今日另有 {n} 个未显示号码的未接来电，无法回拨")
    String withheld(long n);

    @Message("未接 {n} 次")
    String missed(int n);

    @Message("最近一次")
    String last();

    @Message("已试 {n} 次")
    String tries(int n);

    @Message("之前请勿拨打")
    String not_before();

    @Message("{who} 正在回拨")
    String held(String who);

    @Message("领取并显示号码")
    String claim();

    @Message("放回")
    String release();

    @Message("拨打")
    String dial();

    @Message("请先在电话处签入")
    String no_phone();

    @Message("登记诉求")
    String open_case();

    @Message("已登记")
    String filed();

    @Message("诉求编号")
    String number();

    @Message("无需登记的原因")
    String no_case();

    @Message("已登记为诉求")
    String with_case();

    @Message("已联系上")
    String reached();

    @Message("未接通")
    String not_reached();

    @Message("号码有误")
    String wrong_number();

    @Message("不愿再接来电")
    String do_not_call();

    @Message("已记录")
    String saved();

    @Message
    String result(CallbackResult result);

    @Message
    String said(CallbackResult.Said said);

    @Message
    String why_no_case(NoCase reason);
}
