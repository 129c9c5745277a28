package hotline.demo;

import java.util.List;

/** What operators, units and citizens say in the course of a case of the demo year. */
final class Remarks {
    static final List<String> ANSWERS = List.of(
            "已为您查询，请携带身份证到就近窗口办理，也可以在网上提交。", "已向您说明相关政策，如有变化会在官网公布。", "该路线今日调整，临时站设在前方二百米处。", "已核对您的缴费记录，下月账单将自动更正。");
    static final List<String> RESULTS = List.of(
            "已派人到现场核实，情况属实，当场完成维修，并拍照留存。",
            "经与反映人联系，双方达成一致，费用已原路退回。",
            "现场检查后下达整改通知书，限期三日内完成，复查合格。",
            "已安排加密巡查，增派人员，反映的情况明显改善。",
            "经核查，反映情况部分属实，已对责任人批评教育。");
    static final List<String> CONTENT = List.of("1", "1", "1", "1", "1", "1", "1，谢谢", "满意", "很满意", "2");
    static final List<String> NOT_CONTENT = List.of("3", "3", "不满意", "3 还没修好");
    static final List<String> RETURNS = List.of("not-ours", "wrong-area", "not-enough-known");

    private Remarks() {}
}
