package hotline.wechat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the demo town's WeChat. */
@MessageBundle("wechat")
public interface WechatMessages {
    @Message("微信模拟台")
    String title();

    @Message("演示：这里显示公众号发给市民的消息，并可以市民身份发消息。")
    String hint();

    @Message("市民")
    String people();

    @Message("还没有消息。")
    String empty();

    @Message("OpenID")
    String openid();

    @Message("内容")
    String text();

    @Message("以市民身份发送")
    String send();

    @Message("发送位置")
    String location();

    @Message("热线")
    String hotline();

    @Message("市民")
    String citizen();

    @Message("选择一位市民，或输入新的 OpenID。")
    String choose();

    @Message("与 {name} 的对话")
    String talk(String name);

    @Message("待发")
    String waiting();
}
