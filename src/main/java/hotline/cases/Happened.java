package hotline.cases;

import hotline.base.Channel;
import java.time.Instant;

/**
 * An event of a case as far as clocks depend on it: the same whether it happens now or is read back.
 *
 * @param state   how the case stood afterwards
 * @param ruleSet whose clocks ran afterwards
 */
public record Happened(
        long caseId, int round, Instant at, State state, Channel channel, String ruleSet, CaseEvent.What what) {
    public static Happened of(CaseEvent e) {
        Standing s = e.after();
        return new Happened(e.caseId(), e.round(), e.at(), s.state(), s.channel(), s.ruleSet(), e.what());
    }
}
