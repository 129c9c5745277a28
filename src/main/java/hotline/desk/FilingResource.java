package hotline.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hotline.base.Kind;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.base.Urgency;
import hotline.cases.Act;
import hotline.cases.CaseNumber;
import hotline.cases.CaseView;
import hotline.cases.Cases;
import hotline.cases.Place;
import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.intake.Filing;
import hotline.intake.Intake;
import hotline.intake.NoCase;
import hotline.intake.Received;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator makes of a call: a case answered at once or sent to a unit, a case left to be sorted, or no case with a
 * code. Once per call; the same again gives the same answer. 200 with {@code {contact, case, master?, mergeRefused?}}.
 */
@Path("/api/calls/{call}/filing")
@RunOnVirtualThread
class FilingResource {
    @Inject
    Intake intake;

    @Inject
    KnownCalls calls;

    @Inject
    Cases cases;

    @Inject
    Directory directory;

    @Inject
    Me me;

    @Inject
    Clock clock;

    /** How the form was finished. */
    enum Ending {
        ANSWER,
        DISPATCH,
        LATER,
        NO_CASE
    }

    /**
     * @param matter key of the matter
     * @param cell   code of the grid cell, or of the street or district when no more is known
     * @param unit   code, with {@code DISPATCH}
     * @param answer what the citizen was told, with {@code ANSWER}
     * @param noCase with {@code NO_CASE}
     * @param master number of an open case about the same thing, with {@code LATER}: the new one goes on inside it
     */
    record Form(
            @NotNull Ending ending,
            @Nullable NoCase noCase,
            @Nullable @Size(max = 64) String name,
            @Nullable @Size(max = 32) String skill,
            @Nullable Kind kind,
            @Nullable Urgency urgency,
            @Nullable Long matter,
            @Nullable @Size(max = 10_000) String what,
            @Nullable @Size(max = 500) String place,
            @Nullable @Size(max = 48) String cell,
            @Nullable @Size(max = 500) String concerns,
            boolean secret,
            @Nullable String unit,
            @Nullable @Size(max = 10_000) String answer,
            @Nullable @Size(max = 20) String master) {}

    /**
     * @param master       inside which the new case goes on
     * @param mergeRefused code of the reason why it does not, although it was wanted: the case is filed all the same
     */
    record Filed(
            @JsonUnwrapped Received received,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CaseNumber master,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String mergeRefused) {}

    @POST
    public Filed file(@PathParam("call") String call, @NotNull @Valid Form form) {
        me.mustBe(Role.OPERATOR, Role.SHIFT_LEADER);
        CaseNumber master = form.master == null || form.master.isBlank() ? null : master(form, form.master);
        Caller caller = caller(call);
        Received received = intake.file(
                new Filing(call, caller.from(), form.name, caller.at(), form.skill, result(form)), me.viewer());
        CaseNumber number = received.number();
        return master == null || number == null ? new Filed(received, null, null) : merged(received, number, master);
    }

    /** What can be known before anything is written; the merge itself looks again. */
    private CaseNumber master(Form form, String text) {
        if (form.ending != Ending.LATER) throw Refusal.invalid("ending", "later-with-master");
        CaseView view = cases.view(CaseNumber.of(text), me.viewer());
        if (view.secret() != form.secret)
            throw Refusal.conflict("secret-differs", "A secret case is not merged with another one", Map.of());
        if (!view.state().isAtWork())
            throw Refusal.conflict(
                    "merge-finished",
                    "Nobody works on the other case any more",
                    Map.of("state", view.state().name()));
        return view.number();
    }

    /** The same again finds the case merged already. */
    private Filed merged(Received received, CaseNumber number, CaseNumber master) {
        if (received.again()
                && master.toString().equals(cases.view(number, me.viewer()).master()))
            return new Filed(received, master, null);
        try {
            cases.merge(number, master, me.viewer(), null);
            return new Filed(received, master, null);
        } catch (Refusal no) {
            return new Filed(received, null, no.code());
        }
    }

    private record Caller(@Nullable PhoneNumber from, Instant at) {}

    private Caller caller(String call) {
        return calls.of(call, me.viewer())
                .map(card -> new Caller(number(card.number()), card.at()))
                .orElseGet(() -> new Caller(null, Instant.now(clock)));
    }

    private static @Nullable PhoneNumber number(@Nullable String text) {
        return text == null ? null : PhoneNumber.read(text).orElse(null);
    }

    private Filing.Result result(Form form) {
        if (form.ending == Ending.NO_CASE) {
            if (form.noCase == null) throw Refusal.invalid("noCase", "not-null");
            return new Filing.WithoutCase(form.noCase);
        }
        Kind kind = form.kind == null ? Kind.COMPLAINT : form.kind;
        Urgency urgency = form.urgency == null ? Urgency.NORMAL : form.urgency;
        if (form.matter != null) directory.matter(form.matter);
        return new Filing.WithCase(
                kind,
                urgency,
                form.matter,
                needed(form.what, "what"),
                place(form),
                form.concerns,
                form.secret,
                first(form));
    }

    private @Nullable Place place(Form form) {
        String cell = form.cell == null || form.cell.isBlank() ? null : form.cell;
        if (cell != null && directory.areaByCode(cell).isEmpty()) throw Refusal.invalid("cell", "unknown");
        return form.place == null && cell == null ? null : new Place(form.place, null, null, cell);
    }

    private Act.@Nullable OnCase first(Form form) {
        return switch (form.ending) {
            case ANSWER -> new Act.Answer(needed(form.answer, "answer"), Act.Triage.NONE);
            case DISPATCH -> new Act.Dispatch(unit(needed(form.unit, "unit")), null, List.of(), Act.Triage.NONE);
            case LATER, NO_CASE -> null;
        };
    }

    private long unit(String code) {
        return directory.openUnits().stream()
                .filter(u -> u.code().equals(code))
                .mapToLong(Unit::id)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("unit", "unknown"));
    }

    private static String needed(@Nullable String text, String field) {
        if (text == null || text.isBlank()) throw Refusal.invalid(field, "not-blank");
        return text.strip();
    }
}
