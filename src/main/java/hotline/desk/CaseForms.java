package hotline.desk;

import static hotline.desk.CaseForm.Type.AMOUNT;
import static hotline.desk.CaseForm.Type.CHECK;
import static hotline.desk.CaseForm.Type.FLAG;
import static hotline.desk.CaseForm.Type.HIDDEN;
import static hotline.desk.CaseForm.Type.INSTANT;
import static hotline.desk.CaseForm.Type.LINE;
import static hotline.desk.CaseForm.Type.READERS;
import static hotline.desk.CaseForm.Type.REASON;
import static hotline.desk.CaseForm.Type.TEXT;
import static hotline.desk.CaseForm.Type.UNIT;
import static hotline.desk.CaseForm.Type.URGENCY;

import hotline.cases.CaseView;
import hotline.cases.CaseView.OrderView;
import hotline.cases.CaseView.RequestView;
import hotline.cases.Ruling;
import hotline.desk.CaseForm.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms for all that a person may do with a case and its orders: what it waits for first. Pure. */
final class CaseForms {
    /** What brings a case on, in the order in which it is wanted. */
    private static final List<String> NEXT = List.of(
            "accept-return",
            "accept-co-return",
            "decide-extension",
            "decide-suspension",
            "decide-flag",
            "sign-in",
            "co-sign-in",
            "first-contact",
            "reply",
            "co-reply",
            "answer",
            "dispatch",
            "review",
            "send-back",
            "resume",
            "close");

    private static final int FEW = 3;

    /** Made with another form, or apart from the others. */
    private static final Set<String> ELSEWHERE = Set.of("refuse-return", "note");

    private static final String[] FLAGS = {"hard", "unreasonable", "score-appeal"};

    private final CaseView view;

    private CaseForms(CaseView view) {
        this.view = view;
    }

    /** @param next what the case waits for, a few at most */
    record Sorted(List<CaseForm> next, List<CaseForm> more) {}

    /** Without the note, which has its own place. */
    static Sorted of(CaseView view) {
        List<CaseForm> all = all(view);
        List<CaseForm> next = all.stream().filter(CaseForm::next).limit(FEW).toList();
        return new Sorted(next, all.stream().filter(f -> !next.contains(f)).toList());
    }

    private static List<CaseForm> all(CaseView view) {
        CaseForms forms = new CaseForms(view);
        Set<String> onOrders = Set.copyOf(
                view.orders().stream().flatMap(o -> o.moves().stream()).toList());
        Stream<CaseForm> ofCase = view.moves().stream()
                .filter(move -> !onOrders.contains(move))
                .flatMap(move -> forms.onCase(move).stream());
        Stream<CaseForm> ofOrders = view.orders().stream()
                .flatMap(o -> o.moves().stream()
                        .filter(move -> !ELSEWHERE.contains(move))
                        .map(move -> forms.onOrder(o, move))
                        .filter(Objects::nonNull));
        return Stream.concat(ofOrders, ofCase)
                .sorted(Comparator.comparingInt(CaseForms::rank))
                .toList();
    }

    private static int rank(CaseForm form) {
        int place = NEXT.indexOf(form.move());
        return place < 0 ? NEXT.size() : place;
    }

    private List<CaseForm> onCase(String move) {
        return switch (move) {
            case "answer" -> one(move, "answer", Field.of("text", TEXT));
            case "reject" ->
                one(
                        move,
                        "rejection",
                        Field.choice("reason", REASON, "court-matter", "not-our-duty", "no-facts", "other"),
                        Field.may("otherWay", LINE),
                        Field.may("text", TEXT));
            case "appeal" -> one(move, "appeal", Field.of("text", TEXT));
            case "dispatch" ->
                named(move, "dispatch", Field.of("unit", UNIT).with(view.suggestedUnit()), Field.may("remark", LINE));
            case "co-order" -> named(move, "co-order", Field.of("unit", UNIT), Field.may("remark", LINE));
            case "close" -> one(move, "closure", Field.may("remark", LINE));
            case "rehandle" ->
                one(
                        move,
                        "rehandle",
                        Field.choice("reason", REASON, "not-solved", "not-contacted", "not-satisfied", "other"),
                        Field.may("remark", LINE));
            case "resume" -> one(move, "resumption");
            case "merge" -> one(move, "merge", Field.of("master", LINE));
            case "unmerge" -> one(move, "unmerge");
            case "urge" -> one(move, "urge", Field.may("byCitizen", CHECK), Field.may("remark", LINE));
            case "supervise" -> one(move, "supervision", Field.of("due", INSTANT), Field.of("remark", LINE));
            case "change-urgency" ->
                one(
                        move,
                        "urgency",
                        Field.of("urgency", URGENCY).with(view.urgency().name()),
                        Field.may("remark", LINE));
            case "hold" -> one(move, "hold", Field.of("remark", LINE));
            case "end-hold" -> one(move, "hold-ending", Field.of("remark", LINE));
            case "change-secrecy" -> secrecy();
            case "request-flag" -> one(move, "{flag}", Field.choice("flag", FLAG, FLAGS), Field.of("remark", LINE));
            case "decide-flag" ->
                asked(FLAGS)
                        .map(r -> form(move, r.kind() + "-decision", true, r, Field.may("remark", LINE)))
                        .toList();
            case "close-supervision" ->
                asked("supervision")
                        .map(r -> form(
                                move,
                                "supervision-closing",
                                false,
                                r,
                                Field.of("supervision", HIDDEN).with(String.valueOf(r.id())),
                                Field.of("remark", LINE)))
                        .toList();
            default -> List.of();
        };
    }

    private List<CaseForm> secrecy() {
        Field secret = Field.of("secret", HIDDEN).with(String.valueOf(!view.secret()));
        return view.secret()
                ? one("open-secret", "secrecy", secret)
                : one("change-secrecy", "secrecy", secret, Field.may("readers", READERS));
    }

    private @Nullable CaseForm onOrder(OrderView o, String move) {
        return switch (move) {
            case "sign-in", "co-sign-in" -> on(o, move, "sign-in");
            case "first-contact" -> on(o, move, "first-contact", Field.may("remark", LINE));
            case "reply", "co-reply" -> on(o, move, "reply", Field.of("result", TEXT), Field.of("answer", TEXT));
            case "review" -> on(o, move, "review", Field.may("remark", LINE));
            case "send-back" -> on(o, move, "send-back", Field.of("remark", LINE));
            case "withdraw" -> on(o, move, "withdrawal", Field.of("remark", LINE));
            case "end-suspension" -> on(o, move, "resumption");
            case "request-return" ->
                on(
                        o,
                        move,
                        "return",
                        Field.choice(
                                "reason",
                                REASON,
                                "not-our-area",
                                "not-our-duty",
                                "wrong-matter",
                                "not-enough",
                                "other"),
                        Field.of("remark", LINE));
            case "request-extension" ->
                on(o, move, "extension", Field.of("amount", AMOUNT).with("P3D"), Field.of("reason", LINE));
            case "request-suspension" ->
                on(
                        o,
                        move,
                        "suspension",
                        Field.choice("reason", REASON, "weather", "materials", "permit", "citizen-away", "other"),
                        Field.of("until", INSTANT),
                        Field.may("remark", LINE));
            case "accept-return", "accept-co-return" -> decision(o, move, "return", returned(move));
            case "decide-extension" ->
                decision(o, move, "extension", Field.may("amount", AMOUNT), Field.may("remark", LINE));
            case "decide-suspension" ->
                decision(o, move, "suspension", Field.may("until", INSTANT), Field.may("remark", LINE));
            default -> null;
        };
    }

    /** The lead goes to somebody else; a co-order goes to nobody. */
    private Field[] returned(String move) {
        List<Field> fields = new ArrayList<>();
        if (move.equals("accept-return")) fields.add(Field.may("unit", UNIT));
        if (view.secret() && move.equals("accept-return")) fields.add(Field.may("readers", READERS));
        fields.add(Field.may("remark", LINE));
        return fields.toArray(Field[]::new);
    }

    private CaseForm decision(OrderView o, String move, String kind, Field... fields) {
        RequestView asked = asked(kind)
                .filter(r -> Objects.equals(r.order(), o.id()))
                .findFirst()
                .orElse(null);
        return new CaseForm(
                move,
                "/api/orders/" + o.id() + "/" + kind + "-decision",
                List.of(fields),
                true,
                true,
                o.unitName(),
                asked);
    }

    private Stream<RequestView> asked(String... kinds) {
        return view.requests().stream()
                .filter(r -> r.ruling() == Ruling.PENDING && Set.of(kinds).contains(r.kind()));
    }

    private List<CaseForm> named(String move, String path, Field... fields) {
        List<Field> all = new ArrayList<>(List.of(fields));
        if (view.secret()) all.add(Field.of("readers", READERS));
        return one(move, path, all.toArray(Field[]::new));
    }

    private List<CaseForm> one(String move, String path, Field... fields) {
        return List.of(form(move, path, false, null, fields));
    }

    private CaseForm form(String move, String path, boolean ruled, @Nullable RequestView asked, Field... fields) {
        return new CaseForm(
                move,
                "/api/cases/" + view.number() + "/" + path,
                List.of(fields),
                ruled,
                NEXT.contains(move),
                null,
                asked);
    }

    private static CaseForm on(OrderView o, String move, String path, Field... fields) {
        return new CaseForm(
                move,
                "/api/orders/" + o.id() + "/" + path,
                List.of(fields),
                false,
                NEXT.contains(move),
                o.unitName(),
                null);
    }
}
