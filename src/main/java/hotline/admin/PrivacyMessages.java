package hotline.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page about privacy. */
@MessageBundle("privacy")
public interface PrivacyMessages {
    @Message("隐私与留存")
    String title();

    @Message("留存规则")
    String retention();

    @Message("先演练：以下只是统计，不作任何改动。规则须由一人提出、另一人批准后，才在每晚自动执行；随时可以停止。")
    String retention_hint();

    @Message("规则")
    String rule();

    @Message("保留期")
    String after();

    @Message("将处理")
    String due();

    @Message("示例")
    String examples();

    @Message("状态")
    String standing();

    @Message("未提出")
    String nobody();

    @Message("{who} 已提出，待他人批准")
    String asked(String who);

    @Message("已批准（{asked} 提出，{by} 批准），累计处理 {done}")
    String approved(String asked, String by, long done);

    @Message("保留期已改动，须重新提出")
    String stale();

    @Message("提出执行")
    String ask();

    @Message("批准")
    String approve();

    @Message("不批准")
    String refuse();

    @Message("停止")
    String stop();

    @Message("个人数据")
    String person();

    @Message("按电话号码精确查找。导出只含本人数据，保密诉求仅对指定人员可见；每次导出都记入审计。")
    String person_hint();

    @Message("电话号码")
    String phone();

    @Message("事由（记入审计）")
    String reason();

    @Message("导出")
    String export();

    @Message("申请删除")
    String erase();

    @Message("待决定的删除申请")
    String erasures();

    @Message("没有待决定的申请。")
    String no_erasures();

    @Message("市民")
    String who();

    @Message("提出人")
    String asked_by();

    @Message("障碍")
    String obstacles();

    @Message("同意并删除")
    String decide();

    @Message("须由他人决定")
    String own();

    @Message("合并市民")
    String citizens();

    @Message("两个号码属于同一人时合并；两边的记录都保留，拆分后各归各的。")
    String citizens_hint();

    @Message("并入（另一号码）")
    String into();

    @Message("合并")
    String merge();

    @Message("拆分")
    String unmerge();

    @Message("密钥")
    String keys();

    @Message("这里只有编号，从不显示密钥。更换方法见运维文档。")
    String keys_hint();

    @Message("当前编号")
    String current();

    @Message("密钥文件中的编号")
    String known();

    @Message("可以移除的编号")
    String removable();

    @Message("无")
    String none();

    @Message("密钥文件未被采用：{why}")
    String problem(String why);

    @Message("全部重新加密")
    String reseal();

    @Message("统计")
    String count();

    @Message("正在重新加密…")
    String working();

    @Message("位置")
    String place();

    @Message("各编号下的条数")
    String values();

    @Message("统计时间")
    String counted();

    @Message("已查看 / 已重新加密")
    String progress();

    @Message("未统计")
    String not_counted();

    @Message("已完成")
    String sent();

    @Message(
            "{#switch name}{#case 'archive-cases'}归档已办结、不予受理、已并入的诉求{#case 'anonymise-cases'}匿名化已归档的诉求{#case 'anonymise-contacts'}匿名化未成诉求的来电来信{#case 'anonymise-inbound'}匿名化收到的消息{#case 'anonymise-calls'}匿名化通话的来电人{#case 'delete-nuisances'}删除已结束的骚扰标记{#case 'delete-drafts'}删除未提交的草稿{#case 'anonymise-callbacks'}匿名化已了结的回拨号码{#case 'anonymise-outgoing-calls'}匿名化外呼的被叫人{#else}{name}{/switch}")
    String rule_name(String name);

    @Message(
            "{#switch name}{#case 'cannot-erase'}依法暂不能删除{#case 'own-request'}提出人不能自己批准{#case 'already-asked'}已有待决定的申请{#case 'not-found'}没有这个号码的市民{#case 'already-merged'}该号码已合并{#case 'not-merged'}该号码未合并{#case 'has-members'}其他号码并入了它，请先拆分那些号码{#case 'rule-changed'}保留期已改动，请重新提出{#case 'nothing-asked'}没有待决定的申请{#case 'open-case'}未办结的诉求{#case 'legal-hold'}法定保留{#case 'retention-duty'}未过法定保存期{#case 'needs-named-reader'}保密诉求，须由指定人员办理{#else}{name}{/switch}")
    String problem_name(String name);
}
