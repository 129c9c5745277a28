package hotline.notify;

import hotline.base.Channel;
import hotline.base.PhoneNumber;
import hotline.citizens.Citizen;
import hotline.citizens.Citizens;
import hotline.visits.Attempt;
import hotline.visits.VisitEvent;
import hotline.visits.VisitEvent.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Watches return visits, in their transaction: words the question that a citizen is asked. */
@ApplicationScoped
class QuestionWatcher {
    private final Outbox outbox;
    private final Citizens citizens;
    private final String publicUrl;

    @Inject
    QuestionWatcher(Outbox outbox, Citizens citizens, NotifyConfig config) {
        this.outbox = outbox;
        this.citizens = citizens;
        this.publicUrl = config.publicUrl().orElse("").replaceFirst("/+$", "");
    }

    void on(@Observes VisitEvent event) {
        if (!(event.what() instanceof Asked asked) || asked.channel() != Channel.SMS) return;
        phone(event).ifPresent(phone -> ask(event, asked, phone));
    }

    private Optional<PhoneNumber> phone(VisitEvent event) {
        return Optional.ofNullable(event.citizen()).flatMap(citizens::byId).map(Citizen::phone);
    }

    private void ask(VisitEvent event, Asked asked, PhoneNumber phone) {
        boolean first = asked.why() == Attempt.Why.FIRST || asked.why() == Attempt.Why.OTHER_WAY;
        Note note = new Note(
                Questions.key(event.visit(), asked.ask()),
                first ? Template.VISIT_QUESTION : Template.VISIT_REMINDER,
                Map.of("link", link(asked)),
                asked.code());
        outbox.tell(
                new Note.To(
                        Channel.SMS,
                        phone.digits(),
                        event.caseId(),
                        event.number().symbols()),
                note);
    }

    /** Where nobody has said how citizens reach us there is none. */
    private String link(Asked asked) {
        return publicUrl.isEmpty() ? "" : publicUrl + "/v/" + asked.token();
    }
}
