package hotline.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on which clocks are computed again. */
@MessageBundle("recomputation")
public interface RecomputationMessages {
    @Message("时限核算")
    String title();

    @Message("按诉求编号，或按受理日期，依事件重新计算时限，与现有记录比较。不改动任何记录。")
    String about();

    @Message("诉求编号")
    String numbers();

    @Message("受理自")
    String from();

    @Message("至（不含）")
    String to();

    @Message("核算")
    String compare();

    @Message("核算 {cases} 件，{differing} 处不一致")
    String found(int cases, int differing);

    @Message("按事件更正")
    String repair();

    @Message("编号")
    String number();

    @Message("时限")
    String clock();

    @Message("起算")
    String started();

    @Message("字段")
    String field();

    @Message("现有")
    String stored();

    @Message("应为")
    String computed();

    @Message("保密诉求")
    String secret();
}
