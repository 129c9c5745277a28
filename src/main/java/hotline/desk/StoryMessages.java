package hotline.desk;

import hotline.desk.ClockBar.Standing;
import hotline.notify.Failure;
import hotline.notify.MessageState;
import hotline.sla.ClockKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a case's story: its clocks, the reasons of its deadlines, what can be done. Enums: {@code messages/story.properties}. */
@MessageBundle("story")
public interface StoryMessages {
    @Message
    String clock(ClockKind kind);

    @Message
    String standing(Standing standing);

    @Message("时限")
    String clocks();

    @Message("没有时限")
    String no_clocks();

    @Message("第 {n} 轮")
    String round(int n);

    @Message("应于 {at}")
    String due_at(String at);

    @Message(
            "{#if t.moment}不到 1 分{#else}{#if t.days > 0}{t.days} 天{/if}{#if t.hours > 0} {t.hours} 小时{/if}{#if t.minutes > 0} {t.minutes} 分{/if}{/if}")
    String lasting(Lasting t);

    @Message("超时 {time}")
    String late_by(String time);

    @Message("{clock}已到时限")
    String missed(String clock);

    @Message("图例：实色为已用时间，斜线为暂停，红色为超时，竖线为时限，虚线为现在")
    String legend();

    @Message("为什么是这个时间？")
    String why();

    @Message("规则 {set}（{from} 起施行）：{amount}，{counting}；日历 {calendar}（{since} 版）")
    String rule(String set, String from, String amount, String counting, String calendar, String since);

    @Message("由督办人指定")
    String named();

    @Message(
            "{#switch how}{#case 'NATURAL'}自然时间{#case 'RUNNING'}工作时间连续计算{#case 'END_OF_DAY'}次一工作日起算，至末日下班{#else}{how}{/switch}")
    String counting(String how);

    @Message(
            "{#switch what}{#case 'rule'}{from} 起算{#case 'named'}{from} 督办{#case 'paused'}暂停 {from} 至 {until}{#case 'extended'}{from} 同意延期 {amount}{#case 'joined'}{from} 并入一件，时限取较早者{#else}{what}{/switch} → {due}")
    String step(String what, String from, String until, String amount, String due);

    @Message("计入的时间")
    String counted();

    @Message("{n} 个工作日")
    String days(int n);

    @Message("至 {at}")
    String until(String at);

    @Message("更多")
    String more();

    @Message("下一步")
    String next();

    @Message("主诉求")
    String master();

    @Message("并入的诉求")
    String members();

    @Message("催办 {n} 次")
    String urges(int n);

    @Message("第 {n} 次反映")
    String repeats(int n);

    @Message("挂起至 {at}")
    String suspended(String at);

    @Message("系统签收")
    String passive();

    @Message("同意")
    String grant();

    @Message("不同意")
    String refuse();

    @Message("提交")
    String send();

    @Message(
            "{#switch move}{#case 'answer'}直接答复{#case 'reject'}不予受理{#case 'appeal'}申诉不予受理{#case 'dispatch'}派单{#case 'co-order'}加派协办{#case 'withdraw'}撤回协办{#case 'sign-in'}签收{#case 'co-sign-in'}签收{#case 'first-contact'}记录首次联系{#case 'request-return'}申请退单{#case 'accept-return'}退单审批{#case 'accept-co-return'}退单审批{#case 'request-extension'}申请延期{#case 'decide-extension'}延期审批{#case 'request-suspension'}申请挂起{#case 'decide-suspension'}挂起审批{#case 'end-suspension'}恢复办理{#case 'reply'}办理反馈{#case 'co-reply'}办理反馈{#case 'send-back'}退回补充{#case 'review'}审核通过{#case 'close'}办结{#case 'rehandle'}重办{#case 'resume'}原单位继续办理{#case 'merge'}并入另一诉求{#case 'unmerge'}拆出{#case 'urge'}催办{#case 'supervise'}督办{#case 'close-supervision'}督办办结{#case 'change-urgency'}调整紧急程度{#case 'change-secrecy'}改为保密{#case 'open-secret'}取消保密{#case 'request-flag'}申请认定{#case 'decide-flag'}认定审批{#case 'hold'}法定保留{#case 'end-hold'}结束法定保留{#else}{move}{/switch}")
    String act(String move);

    @Message(
            "{#switch name}{#case 'text'}内容{#case 'otherWay'}其他途径{#case 'reason'}理由{#case 'unit'}单位{#case 'remark'}说明{#case 'result'}办理结果（内部）{#case 'answer'}公开答复（给市民）{#case 'master'}主诉求编号{#case 'byCitizen'}市民催办{#case 'due'}要求办结{#case 'until'}至{#case 'amount'}延长{#case 'urgency'}紧急程度{#case 'readers'}可见人员（登录名，逗号分隔）{#case 'flag'}认定{#else}{name}{/switch}")
    String field(String name);

    @Message(
            "{#switch code}{#case 'unit-closed'}单位撤并{#case 'hard'}疑难{#case 'unreasonable'}不合理诉求{#case 'score-appeal'}考核申诉{#case 'court-matter'}诉讼仲裁事项{#case 'no-facts'}无具体事实{#case 'not-our-area'}不在辖区{#case 'not-our-duty'}非职责范围{#case 'wrong-matter'}事项有误{#case 'not-enough'}信息不足{#case 'weather'}天气{#case 'materials'}等待配件或材料{#case 'permit'}等待审批{#case 'citizen-away'}市民暂不方便{#case 'not-solved'}未解决{#case 'not-contacted'}未联系{#case 'not-satisfied'}不满意{#case 'other'}其他{#else}{code}{/switch}")
    String code(String code);

    @Message("可能重复")
    String duplicates();

    @Message(
            "{#switch why}{#case 'matter'}同事项{#case 'place'}同地点{#case 'words'}内容相近{#case 'citizen'}同一市民{#case 'time'}时间相近{#else}{why}{/switch}")
    String like(String why);

    @Message("%s前")
    String ago();

    @Message("并入")
    String join();

    @Message("立案后并入 %s：来电人保留自己的编号，时限取较早者，按主诉求办理和告知。")
    String will_join();

    @Message("立案并入")
    String file_joined();

    @Message("已并入 {number}")
    String joined(String number);

    @Message("未能并入，请在诉求页面处理")
    String not_joined();

    @Message("告知市民")
    String told();

    @Message("市民回访答复")
    String heard();

    @Message
    String sent(MessageState state);

    @Message
    String failed(Failure failed);
}
