package hotline.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the way into administration. */
@MessageBundle("administration")
public interface AdministrationMessages {
    @Message("系统管理")
    String title();

    @Message("人员与单位")
    String people();

    @Message("受理与派单")
    String routing();

    @Message("时限")
    String time();

    @Message("往来与记录")
    String traffic();

    @Message("谁能登录、以什么角色、属于哪个单位")
    String of_accounts();

    @Message("单位、事项、片区，及其变更历史")
    String of_directory();

    @Message("哪类事项在哪里由谁主办、谁协办")
    String of_catalogue();

    @Message("其他系统的密钥、公开的事项、转出的诉求")
    String of_open311();

    @Message("工作时间、节假日与调休")
    String of_calendar();

    @Message("每类诉求每个环节的时限，按日期生效")
    String of_rules();

    @Message("由事件重新计算，列出差异")
    String of_clocks();

    @Message("短信等消息、未送达的与模板")
    String of_messages();

    @Message("个人信息的保留、脱敏、查询与密钥")
    String of_privacy();
}
