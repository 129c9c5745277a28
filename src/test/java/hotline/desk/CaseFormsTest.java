package hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.cases.CaseNumber;
import hotline.cases.CaseView;
import hotline.cases.CaseView.OrderView;
import hotline.cases.CaseView.RequestView;
import hotline.cases.OrderState;
import hotline.cases.Ruling;
import hotline.cases.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseFormsTest {
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");

    private static CaseView view(
            boolean secret, List<String> moves, List<OrderView> orders, List<RequestView> requests) {
        return new CaseView(
                7,
                null,
                new CaseNumber("000000000"),
                State.HANDLING,
                "open",
                1,
                Channel.PHONE,
                Kind.COMPLAINT,
                Urgency.NORMAL,
                null,
                secret,
                "路灯不亮",
                "路灯不亮",
                null,
                null,
                null,
                null,
                null,
                "bus",
                "公交集团",
                "bus",
                "complaint",
                NINE,
                "lin",
                null,
                moves,
                orders,
                requests,
                null,
                null,
                List.of(),
                0,
                1,
                List.of(),
                List.of());
    }

    private static OrderView order(long id, String... moves) {
        return new OrderView(
                id,
                "bus",
                "公交集团",
                "LEAD",
                1,
                OrderState.SIGNED,
                NINE,
                NINE,
                false,
                null,
                null,
                null,
                null,
                null,
                List.of(moves));
    }

    private static RequestView asked(long id, String kind, Long order) {
        return new RequestView(
                id, kind, order, NINE, "wang", "bus", null, "难", null, null, Ruling.PENDING, null, null, null);
    }

    private static List<String> moves(List<CaseForm> forms) {
        return forms.stream().map(CaseForm::move).toList();
    }

    @Test
    void what_the_case_waits_for_comes_first_and_is_few() {
        CaseForms.Sorted forms = CaseForms.of(view(
                false,
                List.of("note", "urge", "request-flag", "reply", "first-contact", "request-return"),
                List.of(order(31, "reply", "first-contact", "request-return")),
                List.of()));
        assertThat(moves(forms.next())).containsExactly("first-contact", "reply");
        assertThat(moves(forms.more())).containsExactlyInAnyOrder("request-return", "urge", "request-flag");
    }

    @Test
    void a_move_on_an_order_is_sent_to_the_order_and_once() {
        CaseForms.Sorted forms =
                CaseForms.of(view(false, List.of("sign-in"), List.of(order(31, "sign-in")), List.of()));
        assertThat(forms.next()).extracting(CaseForm::path).containsExactly("/api/orders/31/sign-in");
        assertThat(forms.more()).isEmpty();
    }

    @Test
    void every_mark_that_is_asked_for_has_a_decision_of_its_own() {
        CaseForms.Sorted forms = CaseForms.of(view(
                false,
                List.of("decide-flag"),
                List.of(),
                List.of(asked(51, "hard", null), asked(52, "score-appeal", null), asked(53, "return", 31L))));
        assertThat(forms.next())
                .allMatch(CaseForm::ruled)
                .extracting(CaseForm::path)
                .containsExactly(
                        "/api/cases/"
                                + view(false, List.of(), List.of(), List.of()).number() + "/hard-decision",
                        "/api/cases/"
                                + view(false, List.of(), List.of(), List.of()).number() + "/score-appeal-decision");
    }

    @Test
    void a_decision_knows_what_was_asked_for_on_its_own_order() {
        CaseForms.Sorted forms = CaseForms.of(view(
                false,
                List.of("accept-return", "refuse-return"),
                List.of(order(31, "accept-return", "refuse-return"), order(32)),
                List.of(asked(51, "return", 32L), asked(52, "return", 31L))));
        assertThat(forms.next()).hasSize(1);
        assertThat(forms.next().getFirst().asked()).extracting(RequestView::id).isEqualTo(52L);
    }

    @Test
    void a_secret_case_goes_to_nobody_without_a_reader() {
        for (boolean secret : new boolean[] {true, false}) {
            CaseForm dispatch = CaseForms.of(view(secret, List.of("dispatch"), List.of(), List.of()))
                    .next()
                    .getFirst();
            assertThat(dispatch.fields().stream().anyMatch(f -> f.name().equals("readers") && f.needed()))
                    .isEqualTo(secret);
        }
    }
}
