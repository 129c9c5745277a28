package hotline.notify;

import hotline.base.Channel;
import hotline.citizens.Citizen;
import hotline.citizens.Citizens;
import hotline.citizens.Identities;
import hotline.visits.Attempt;
import hotline.visits.VisitEvent;
import hotline.visits.VisitEvent.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Watches return visits, in their transaction: words the question that a citizen is asked. Who has no openid is asked by SMS. */
@ApplicationScoped
class QuestionWatcher {
    private final Outbox outbox;
    private final Citizens citizens;
    private final Identities identities;
    private final String publicUrl;

    @Inject
    QuestionWatcher(Outbox outbox, Citizens citizens, Identities identities, NotifyConfig config) {
        this.outbox = outbox;
        this.citizens = citizens;
        this.identities = identities;
        this.publicUrl = config.publicUrl().orElse("").replaceFirst("/+$", "");
    }

    void on(@Observes VisitEvent event) {
        if (!(event.what() instanceof Asked asked)) return;
        Optional<Citizen> citizen = Optional.ofNullable(event.citizen()).flatMap(citizens::byId);
        Optional<String> openid = citizen.filter(
                        c -> asked.channel() == Channel.WECHAT && outbox.reaches(Channel.WECHAT))
                .flatMap(c -> identities.names(c, Channel.WECHAT).stream().findFirst());
        if (openid.isPresent()) ask(event, asked, Channel.WECHAT, openid.get());
        else
            citizen.flatMap(c -> citizens.phones(c).stream().findFirst())
                    .ifPresent(phone -> ask(event, asked, Channel.SMS, phone.digits()));
    }

    private void ask(VisitEvent event, Asked asked, Channel channel, String to) {
        boolean first = asked.why() == Attempt.Why.FIRST || asked.why() == Attempt.Why.OTHER_WAY;
        Note note = new Note(
                Questions.key(event.visit(), asked.ask()),
                first ? Template.VISIT_QUESTION : Template.VISIT_REMINDER,
                Map.of("link", link(asked)),
                asked.code());
        outbox.tell(new Note.To(channel, to, event.caseId(), event.number().symbols()), note);
    }

    /** Where nobody has said how citizens reach us there is none. */
    private String link(Asked asked) {
        return publicUrl.isEmpty() ? "" : publicUrl + "/v/" + asked.token();
    }
}
