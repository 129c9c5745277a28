package hotline.supervision;

import hotline.cases.CaseLine;
import hotline.cases.Move;
import hotline.cases.OrderLine;
import hotline.sla.ClockKind;
import hotline.web.Times;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What templates read off cases, orders, units and instants beside their own fields. */
@TemplateExtension
final class Reads {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Reads() {}

    /** As a field for date and time has it. */
    static String field(Instant at) {
        return FIELD.format(at.atZone(Times.zone()));
    }

    /** The clock that is due first. */
    static ClockKind running(CaseLine line) {
        return ClockKind.valueOf(String.valueOf(line.clock()));
    }

    static boolean urgeable(CaseLine line) {
        return Move.URGE.isFrom(line.state());
    }

    static boolean supervisable(CaseLine line) {
        return Move.SUPERVISE.isFrom(line.state());
    }

    static boolean urgeable(OrderLine line) {
        return Move.URGE.isFrom(line.caseState());
    }

    static boolean supervisable(OrderLine line) {
        return Move.SUPERVISE.isFrom(line.caseState());
    }

    static long sum(List<UnitLine> lines, Watch what) {
        return lines.stream().mapToLong(line -> line.n(what)).sum();
    }
}
