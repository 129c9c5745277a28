package hotline.demo;

import hotline.base.Channel;
import hotline.calls.PastCall;
import hotline.intake.PastContact;
import hotline.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Some cases of the year with everything that belongs to them, drawn and not written yet. Pure.
 *
 * @param idle what calls came to that led to no case
 * @param rung the calls of these cases, and those that came to none
 */
record YearBatch(int from, int to, List<YearRun.Drawn> drawn, List<PastContact> idle, List<PastCall> rung) {
    static YearBatch of(YearRun run, int from, int many, List<Long> people) {
        int to = Math.min(from + many, run.cases());
        List<YearRun.Drawn> drawn = IntStream.range(from, to)
                .mapToObj(n -> run.drawn(n, people.get(run.caller(n))))
                .toList();
        List<PastContact> reached = new ArrayList<>();
        List<PastCall> rung = new ArrayList<>(
                drawn.stream().map(YearRun.Drawn::call).filter(Objects::nonNull).toList());
        IntStream.range(from, to).mapToObj(run::idle).flatMap(List::stream).forEach(idle -> {
            rung.add(idle.call());
            if (idle.noCase() != null) reached.add(contact(run, idle, people.get(idle.caller())));
        });
        return new YearBatch(from, to, drawn, reached, rung);
    }

    private static PastContact contact(YearRun run, YearRun.Idle idle, long citizen) {
        Viewer by = idle.operator();
        PastCall call = idle.call();
        return new PastContact(
                Channel.PHONE,
                call.uniqueId(),
                run.phone(idle.caller()).digits(),
                call.ended(),
                call.skill(),
                "",
                false,
                citizen,
                null,
                idle.noCase(),
                by == null ? 0 : by.actor().id());
    }
}
