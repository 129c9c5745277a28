package hotline.visits;

import hotline.base.Channel;
import hotline.cases.CaseDraft;
import hotline.cases.CaseNumber;
import hotline.citizens.Requester;
import hotline.directory.Directory;
import hotline.vault.Vault;
import hotline.visits.AnswerRows.Kept;
import hotline.visits.VisitView.Heard;
import hotline.visits.VisitView.Said;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads pages of visits: one round trip for the rows, one for their attempts, one for their answers. */
@ApplicationScoped
class ListRows {
    private static final String ROWS =
            "SELECT v.*, p.name_sealed, p.phone_sealed FROM visit_line v LEFT JOIN citizen_card p ON p.id = v.citizen WHERE ";

    private static final String SEEN =
            "(v.secret = FALSE OR v.case_id IN (SELECT case_id FROM case_reader WHERE person = :me))";

    private final Jdbi jdbi;
    private final Vault vault;
    private final Directory directory;
    private final AttemptRows attempts;
    private final AnswerRows answers;

    @Inject
    ListRows(Jdbi jdbi, Vault vault, Directory directory, AttemptRows attempts, AnswerRows answers) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.directory = directory;
        this.attempts = attempts;
        this.answers = answers;
    }

    List<VisitView> listed(List<Listed> why, ListCursor after, int limit, Viewer viewer, Instant now) {
        return views(
                "v.listed IN (<why>) AND (v.listed_due, v.id) > (:due, :id) AND " + SEEN
                        + " ORDER BY v.listed_due, v.id LIMIT :limit",
                q -> q.bindList("why", why.stream().map(Enum::name).toList())
                        .bind("due", after.due())
                        .bind("id", after.id())
                        .bind("me", viewer.actor().id())
                        .bind("limit", limit),
                now);
    }

    List<VisitView> all(@Nullable VisitState state, long before, int limit, Viewer viewer, Instant now) {
        return views(
                "v.id < :before AND (:state IS NULL OR v.state = :state) AND " + SEEN
                        + " ORDER BY v.id DESC LIMIT :limit",
                q -> q.bind("before", before)
                        .bind("state", state == null ? null : state.name())
                        .bind("me", viewer.actor().id())
                        .bind("limit", limit),
                now);
    }

    List<VisitView> ofCase(long caseId, Instant now) {
        return views("v.case_id = :case ORDER BY v.id", q -> q.bind("case", caseId), now);
    }

    Optional<VisitView> one(long visit, Viewer viewer, Instant now) {
        return views(
                        "v.id = :id AND " + SEEN,
                        q -> q.bind("id", visit).bind("me", viewer.actor().id()),
                        now)
                .stream()
                .findFirst();
    }

    Map<Listed, Long> counts(Viewer viewer) {
        return jdbi.withHandle(h -> h.createQuery("SELECT v.listed, COUNT(*) AS n FROM visit_line v"
                        + " WHERE v.listed IS NOT NULL AND " + SEEN + " GROUP BY v.listed")
                .bind("me", viewer.actor().id())
                .reduceRows(new EnumMap<>(Listed.class), (map, row) -> {
                    map.put(Listed.valueOf(row.getColumn("listed", String.class)), row.getColumn("n", Long.class));
                    return map;
                }));
    }

    private List<VisitView> views(String which, UnaryOperator<Query> values, Instant now) {
        record Bare(long id, java.util.function.BiFunction<List<Attempt>, List<Kept>, VisitView> view) {}
        List<Bare> bare = jdbi.withHandle(h -> values.apply(h.createQuery(ROWS + which))
                .map((r, c) -> {
                    VisitView v = view(r, now);
                    return new Bare(v.id(), (made, said) -> with(v, made, said));
                })
                .list());
        List<Long> ids = bare.stream().map(Bare::id).toList();
        Map<Long, List<Attempt>> made = attempts.of(ids);
        Map<Long, List<Kept>> said = answers.of(ids);
        return bare.stream()
                .map(b -> b.view.apply(made.getOrDefault(b.id, List.of()), said.getOrDefault(b.id, List.of())))
                .toList();
    }

    private VisitView view(ResultSet r, Instant now) throws SQLException {
        boolean secret = r.getBoolean("secret");
        boolean replied = r.getObject("replied_at") != null;
        Said last = replied ? said(VisitRows.answer(r, "final_")) : null;
        Long unit = r.getObject("handled_unit", Long.class);
        Instant until = VisitRows.instant(r, "claim_until");
        return new VisitView(
                r.getLong("id"),
                new CaseNumber(r.getString("number")),
                new CaseNumber(r.getString("handled_number")),
                r.getLong("case_id"),
                secret ? CaseDraft.title(vault.open(r.getBytes("what_sealed"))) : r.getString("title"),
                secret,
                r.getObject("citizen") == null
                        ? null
                        : Requester.of(r.getBytes("name_sealed"), r.getBytes("phone_sealed"), vault),
                unit == null ? null : directory.unit(unit).name(),
                r.getInt("round"),
                VisitState.valueOf(r.getString("state")),
                word(Channel.class, r.getString("way")),
                word(NotAsked.class, r.getString("not_asked")),
                word(Listed.class, r.getString("listed")),
                VisitRows.instant(r, "listed_due"),
                Objects.requireNonNull(VisitRows.instant(r, "planned_at")),
                VisitRows.instant(r, "asked_at"),
                VisitRows.instant(r, "replied_at"),
                VisitRows.instant(r, "settled_at"),
                r.getInt("asks"),
                r.getInt("calls"),
                null,
                null,
                last == null ? null : last.contacted(),
                last == null ? null : last.solved(),
                last == null ? null : last.satisfaction(),
                replied ? said(VisitRows.answer(r, "first_")) : null,
                last,
                word(Result.class, r.getString("outcome")),
                until != null && until.isAfter(now) ? r.getString("claim_login") : null,
                List.of(),
                List.of());
    }

    private static VisitView with(VisitView v, List<Attempt> made, List<Kept> said) {
        Kept latest = said.isEmpty() ? null : said.getLast();
        return new VisitView(
                v.id(),
                v.number(),
                v.handled(),
                v.caseId(),
                v.title(),
                v.secret(),
                v.requester(),
                v.unit(),
                v.round(),
                v.state(),
                v.channel(),
                v.notAsked(),
                v.listed(),
                v.dueAt(),
                v.plannedAt(),
                v.askedAt(),
                v.repliedAt(),
                v.settledAt(),
                v.asks(),
                v.calls(),
                latest == null ? null : latest.text(),
                latest == null ? null : kebab(AnswerRows.word(latest.reading())),
                v.contacted(),
                v.solved(),
                v.satisfaction(),
                v.first(),
                v.last(),
                v.outcome(),
                v.holder(),
                made,
                said.stream().map(ListRows::heard).toList());
    }

    private static Heard heard(Kept k) {
        Reading.Answered a = k.reading() instanceof Reading.Answered answered ? answered : null;
        return new Heard(
                k.channel(),
                k.at(),
                k.text(),
                kebab(AnswerRows.word(k.reading())),
                k.reading() instanceof Reading.Unreadable u ? kebab(u.reason().name()) : null,
                a == null ? null : said(a),
                a != null && a.needsPerson(),
                k.late());
    }

    private static Said said(Reading.Answered a) {
        return new Said(a.contacted(), a.solved(), a.satisfaction());
    }

    private static String kebab(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> words, @Nullable String text) {
        return text == null ? null : Enum.valueOf(words, text);
    }
}
