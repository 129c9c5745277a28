package hotline.demo;

import hotline.calls.PastCall;
import hotline.calls.PastCalls;
import hotline.cases.CaseDraft;
import hotline.cases.Cases;
import hotline.cases.Histories;
import hotline.cases.PastCase;
import hotline.citizens.Citizens;
import hotline.intake.Contacts;
import hotline.intake.PastContact;
import hotline.visits.PastVisit;
import hotline.visits.PastVisits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the demo year by the packages' own doors. */
@ApplicationScoped
class YearRows {
    private static final Duration LONGEST = Duration.ofDays(365);

    @Inject
    Citizens citizens;

    @Inject
    Histories histories;

    @Inject
    Contacts contacts;

    @Inject
    PastVisits visits;

    @Inject
    PastCalls calls;

    /** The keys of the town's citizens, in their order. */
    List<Long> people(YearRun run) {
        Instant since = run.until().minus(LONGEST);
        return citizens.recogniseAll(IntStream.range(0, run.citizens())
                .mapToObj(i -> new Citizens.Met(run.phone(i), run.name(i), since))
                .toList());
    }

    /** The cases, who reached out about them and what he said afterwards; in a transaction. */
    void write(YearRun run, YearBatch batch) {
        List<Cases.Ref> written =
                histories.write(batch.drawn().stream().map(YearRun.Drawn::past).toList(), run.until());
        List<PastContact> reached = new ArrayList<>();
        for (int i = 0; i < batch.drawn().size(); i++)
            reached.add(contact(run, batch.drawn().get(i), written.get(i).id(), batch.from() + i));
        reached.addAll(batch.idle());
        contacts.write(reached);
        visits.write(IntStream.range(0, written.size())
                .mapToObj(i -> visits(batch.drawn().get(i), written.get(i).id()))
                .flatMap(List::stream)
                .toList());
    }

    /** Their calls, by the practice line. */
    void ring(YearBatch batch) {
        calls.write("practice", batch.rung());
    }

    private static List<PastVisit> visits(YearRun.Drawn d, long caseId) {
        CaseDraft draft = d.past().draft();
        return d.afterwards().stream()
                .map(a -> new PastVisit(
                        caseId,
                        a.round(),
                        draft.channel(),
                        draft.secret(),
                        draft.citizen(),
                        a.answered(),
                        a.planned(),
                        a.settled(),
                        a.rehandled(),
                        a.said()))
                .toList();
    }

    private static PastContact contact(YearRun run, YearRun.Drawn d, long caseId, int n) {
        PastCase past = d.past();
        PastCall call = d.call();
        return new PastContact(
                past.draft().channel(),
                call == null ? run.tag() + "-" + n : call.uniqueId(),
                run.phone(d.caller()).digits(),
                past.at(),
                past.draft().skill(),
                past.draft().what(),
                past.draft().secret(),
                past.draft().citizen(),
                caseId,
                null,
                past.by().id());
    }
}
