package hotline.admin;

import hotline.base.Role;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of accounts. Those of roles stand in {@code messages/people.properties}. */
@MessageBundle("people")
public interface PeopleMessages {
    @Message
    String role(Role role);

    @Message("账号管理")
    String title();

    @Message("账号")
    String login();

    @Message("姓名")
    String name();

    @Message("单位")
    String unit();

    @Message("（中心）")
    String centre();

    @Message("角色")
    String roles();

    @Message("程序账号（使用密钥，不能登录页面）")
    String program();

    @Message("程序")
    String program_short();

    @Message("已停用")
    String closed();

    @Message("演示")
    String demo();

    @Message("新建账号")
    String add();

    @Message("修改")
    String change();

    @Message("保存")
    String save();

    @Message("取消")
    String cancel();

    @Message("重置密码")
    String renew();

    @Message("更换密钥")
    String renew_secret();

    @Message("停用")
    String close();

    @Message("启用")
    String reopen();

    @Message("查找")
    String find();

    @Message("没有符合的账号。")
    String empty();

    @Message("请把它交给本人，只显示这一次：")
    String once();

    @Message("修改会立即结束该账号的所有登录。")
    String ends_sessions();

    @Message("小写字母开头，可含数字、点和连字符")
    String login_hint();

    @Message("我的账号")
    String account();

    @Message("原密码")
    String old();

    @Message("新密码（至少 10 位）")
    String wanted();

    @Message("修改密码")
    String choose();

    @Message("密码已修改，请重新登录。")
    String chosen();

    @Message("原密码不正确。")
    String wrong();

    @Message("新密码太短。")
    String too_short();
}
