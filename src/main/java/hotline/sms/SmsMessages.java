package hotline.sms;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the demo town's telephones. */
@MessageBundle("sms")
public interface SmsMessages {
    @Message("短信模拟台")
    String title();

    @Message("演示：这里显示发给市民的短信，并可以市民身份回复。")
    String hint();

    @Message("手机")
    String phones();

    @Message("还没有短信。")
    String empty();

    @Message("手机号")
    String phone();

    @Message("内容")
    String text();

    @Message("以市民身份发送")
    String send();

    @Message("热线")
    String hotline();

    @Message("市民")
    String citizen();

    @Message("选择一部手机，或输入新的号码。")
    String choose();

    @Message("与 {phone} 的短信")
    String talk(String phone);

    @Message("待发")
    String waiting();
}
