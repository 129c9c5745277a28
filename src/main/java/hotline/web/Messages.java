package hotline.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the shell. Chinese here, English in {@code messages/msg_en.properties}. */
@MessageBundle
public interface Messages {
    @Message("市民热线")
    String product();

    @Message("登录")
    String sign_in();

    @Message("退出登录")
    String sign_out();

    @Message("账号")
    String account();

    @Message("密码")
    String password();

    @Message("账号或密码不正确。")
    String sign_in_wrong();

    @Message("失败次数太多，请稍候再试。")
    String sign_in_wait();

    @Message("演示城市：人物与数据均为虚构，密码是公开的")
    String demo_banner();

    @Message("演示账号：operator、handler、reviewer、supervisor …，密码为 demo-账号")
    String demo_accounts();

    @Message("跳到正文")
    String skip();

    @Message("工作台")
    String nav_desk();

    @Message("诉求队列")
    String nav_queue();

    @Message("工单")
    String nav_orders();

    @Message("统计")
    String nav_figures();

    @Message("账号")
    String nav_people();

    @Message("审计")
    String nav_audit();

    @Message("我的账号")
    String my_account();

    @Message("来电记录")
    String nav_calls();

    @Message("派单目录")
    String nav_catalogue();

    @Message("导航")
    String nav();

    @Message("按键说明")
    String keys();

    @Message("关闭")
    String close();

    @Message("实时更新已中断，正在重新连接…")
    String live_lost();

    @Message("返回首页")
    String home();

    @Message("页面出错")
    String problem();

    @Message("市民请在这里反映问题或查询进度")
    String for_citizens();
}
