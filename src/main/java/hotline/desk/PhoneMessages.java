package hotline.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Words of the telephone. Chinese here, English in {@code messages/phone_en.properties}. {@code %1}, {@code %2} are filled
 * in by the browser.
 */
@MessageBundle("phone")
public interface PhoneMessages {
    @Message("电话")
    String title();

    @Message("分机")
    String extension();

    @Message("签入")
    String sign_in();

    @Message("签出")
    String sign_out();

    @Message("就绪")
    String ready();

    @Message("暂停")
    String pause();

    @Message("更多")
    String more();

    @Message("拨号")
    String dial();

    @Message("耳机与铃声")
    String devices();

    @Message("话后处理，还剩")
    String wrap_up_left();

    @Message("在办诉求")
    String open_cases();

    @Message("接听")
    String answer();

    @Message("拒接")
    String reject();

    @Message("挂断")
    String hang_up();

    @Message("静音")
    String mute();

    @Message("保持")
    String hold();

    @Message("转接")
    String transfer();

    @Message("拨号盘")
    String keypad();

    @Message("完成转接")
    String complete();

    @Message("返回来电人")
    String return_to_caller();

    @Message("转给或拨打")
    String to();

    @Message("先咨询")
    String ask_first();

    @Message("直接转")
    String transfer_now();

    @Message("取消")
    String cancel();

    @Message("麦克风")
    String microphone();

    @Message("麦克风音量")
    String level();

    @Message("说几句话，上面的条应当跟着动。")
    String level_hint();

    @Message("听筒")
    String speaker();

    @Message("铃声从哪里响")
    String ringer();

    @Message("音量")
    String volume();

    @Message("试听听筒")
    String try_speaker();

    @Message("试听铃声")
    String try_ring();

    @Message("完成")
    String done();

    @Message("未签入")
    String state_offline();

    @Message("就绪")
    String state_ready();

    @Message("振铃")
    String state_ringing();

    @Message("通话中")
    String state_talking();

    @Message("保持中")
    String state_holding();

    @Message("话后处理")
    String state_wrap_up();

    @Message("暂停")
    String state_paused();

    @Message("处理工单")
    String state_casework();

    @Message("外呼")
    String state_outbound();

    @Message("刚签入")
    String reason_signed_in();

    @Message("小休")
    String reason_break();

    @Message("用餐")
    String reason_meal();

    @Message("培训")
    String reason_training();

    @Message("其他")
    String reason_other();

    @Message("用这台电脑接听")
    String kind_browser();

    @Message("用话机接听")
    String kind_desk();

    @Message("%1（%2 在用）")
    String taken();

    @Message("请选择分机")
    String choose();

    @Message("分机 %1")
    String extension_number();

    @Message("自 %1")
    String since();

    @Message("等待来电")
    String idle_ready();

    @Message("现在不接来电")
    String idle_other();

    @Message("来电")
    String phase_ringing();

    @Message("正在呼叫")
    String phase_dialing();

    @Message("通话中")
    String phase_talking();

    @Message("已保持，对方听音乐")
    String phase_held();

    @Message("号码未显示")
    String withheld();

    @Message("%1 次联系 · %2 个在办")
    String past_contacts();

    @Message("首次联系")
    String past_none();

    @Message("正在呼叫 %1…")
    String consult_dialing();

    @Message("与 %1 通话中，来电人在等")
    String consult_talking();

    @Message("来电 %1")
    String incoming();

    @Message("来电人已挂断")
    String ended_caller_left();

    @Message("已由同事接听")
    String ended_elsewhere();

    @Message("未接，已转给同事")
    String ended_no_answer();

    @Message("正在连接电话服务器…")
    String link_connecting();

    @Message("电话已断开，正在重新连接；现在接不到来电。")
    String link_lost();

    @Message("电话已连接")
    String link_back();

    @Message("电话服务器拒绝了这个分机，请告诉班长。")
    String link_refused();

    @Message("请刷新本页，电话才能连接。")
    String link_blocked();

    @Message("电话在另一个标签页，这里也可以操作。")
    String link_elsewhere();

    @Message("电话服务器 %1 未连接，正在重试。")
    String link_server();

    @Message("没有配置电话服务器。")
    String link_none();

    @Message("此地址不能使用麦克风，请用 https 打开。")
    String link_insecure();

    @Message("点一下页面，铃声才会响。")
    String link_silenced();

    @Message("用不了麦克风：请检查耳机，并允许本页使用麦克风。")
    String trouble_microphone();

    @Message("没有转成，通话还在您这里。")
    String trouble_transfer();

    @Message("那里没有人值守：请先咨询，或换一个分机。")
    String trouble_nobody();

    @Message("没有打通。")
    String trouble_dial();

    @Message("对方忙。")
    String trouble_busy();

    @Message("没有这个号码。")
    String trouble_not_found();

    @Message("对方没有接。")
    String trouble_unavailable();

    @Message("登录已过期，请重新登录。")
    String trouble_session();

    @Message("没有连上服务，请再试一次。")
    String trouble_network();

    @Message("系统默认")
    String device_default();

    @Message("设备 %1")
    String device_unnamed();

    @Message("接听；话后处理时：就绪")
    String key_answer();

    @Message("挂断；咨询时：返回来电人")
    String key_hang_up();

    @Message("静音")
    String key_mute();

    @Message("保持 / 恢复")
    String key_hold();

    @Message("转接")
    String key_transfer();
}
