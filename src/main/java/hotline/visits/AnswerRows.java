package hotline.visits;

import hotline.base.Channel;
import hotline.vault.Vault;
import hotline.visits.Reading.Answered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Everything that was answered, as it came, with how it was read. */
@ApplicationScoped
class AnswerRows {
    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    AnswerRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** @param late the visit was settled already */
    record Kept(
            long visit,
            Channel channel,
            String ref,
            Instant at,
            @Nullable String text,
            Reading reading,
            boolean late,
            @Nullable Long person) {}

    /** False when the same (channel, ref) is there. */
    boolean insert(Kept k) {
        Answered a = k.reading instanceof Answered said ? said : new Answered(null, null, null, false);
        return jdbi.withHandle(h -> h.createUpdate("""
                                INSERT IGNORE INTO visit_answer (visit, channel, ref, at, text_sealed, reading, reason, contacted, solved,
                                  satisfaction, needs_person, late, person)
                                VALUES (:visit, :channel, :ref, :at, :text, :reading, :reason, :contacted, :solved,
                                  :satisfaction, :needsPerson, :late, :person)""")
                        .bind("visit", k.visit)
                        .bind("channel", k.channel.name())
                        .bind("ref", k.ref)
                        .bind("at", k.at)
                        .bind("text", k.text == null ? null : vault.seal(k.text))
                        .bind("reading", word(k.reading))
                        .bind(
                                "reason",
                                k.reading instanceof Reading.Unreadable u
                                        ? u.reason().name()
                                        : null)
                        .bind("contacted", a.contacted())
                        .bind("solved", a.solved())
                        .bind(
                                "satisfaction",
                                a.satisfaction() == null
                                        ? null
                                        : a.satisfaction().name())
                        .bind("needsPerson", a.needsPerson())
                        .bind("late", k.late)
                        .bind("person", k.person)
                        .execute())
                == 1;
    }

    /** The answer that came with this key before. */
    Optional<Kept> byRef(Channel channel, String ref) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM visit_answer WHERE channel = :channel AND ref = :ref")
                .bind("channel", channel.name())
                .bind("ref", ref)
                .map((r, c) -> kept(r))
                .findOne());
    }

    Map<Long, List<Kept>> of(List<Long> visits) {
        if (visits.isEmpty()) return Map.of();
        return jdbi.withHandle(h -> h
                .createQuery("SELECT * FROM visit_answer WHERE visit IN (<ids>) ORDER BY visit, id")
                .bindList("ids", visits)
                .map((r, c) -> kept(r))
                .stream()
                .collect(Collectors.groupingBy(Kept::visit)));
    }

    void optOut(long citizen, Instant at) {
        jdbi.useHandle(h -> h.execute("INSERT IGNORE INTO visit_opt_out (citizen, at) VALUES (?, ?)", citizen, at));
    }

    private Kept kept(ResultSet r) throws SQLException {
        byte[] text = r.getBytes("text_sealed");
        return new Kept(
                r.getLong("visit"),
                Channel.valueOf(r.getString("channel")),
                r.getString("ref"),
                Objects.requireNonNull(VisitRows.instant(r, "at")),
                text == null ? null : vault.open(text),
                reading(r),
                r.getBoolean("late"),
                r.getObject("person", Long.class));
    }

    private static Reading reading(ResultSet r) throws SQLException {
        return switch (r.getString("reading")) {
            case "OPT_OUT" -> new Reading.OptOut();
            case "NEW_MATTER" -> new Reading.NewMatter();
            case "UNREADABLE" -> new Reading.Unreadable(Reading.Reason.valueOf(r.getString("reason")));
            default -> said(r);
        };
    }

    private static Answered said(ResultSet r) throws SQLException {
        Answered a = VisitRows.answer(r, "");
        return new Answered(a.contacted(), a.solved(), a.satisfaction(), r.getBoolean("needs_person"));
    }

    static String word(Reading reading) {
        return switch (reading) {
            case Answered a -> "ANSWERED";
            case Reading.OptOut o -> "OPT_OUT";
            case Reading.Unreadable u -> "UNREADABLE";
            case Reading.NewMatter n -> "NEW_MATTER";
        };
    }
}
