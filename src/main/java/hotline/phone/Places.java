package hotline.phone;

import hotline.base.Refusal;
import hotline.phone.MyPhone.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The telephones there are, and the secret of the one where a person sits. */
@ApplicationScoped
class Places {
    private final Exchanges exchanges;
    private final Sessions sessions;

    @Inject
    Places(Exchanges exchanges, Sessions sessions) {
        this.exchanges = exchanges;
        this.sessions = sessions;
    }

    List<Place> all() {
        List<OperatorSession> taken = sessions.all();
        return exchanges.all().stream()
                .flatMap(exchange -> exchange.settings().extensions().values().stream()
                        .map(extension -> place(exchange.name(), extension, taken)))
                .toList();
    }

    private static Place place(String server, Extension extension, List<OperatorSession> taken) {
        String holder = taken.stream()
                .filter(s ->
                        s.extension().equals(extension.number()) && s.server().equals(server))
                .map(OperatorSession::login)
                .findFirst()
                .orElse(null);
        return new Place(server, extension.number(), extension.kind().name().toLowerCase(Locale.ROOT), holder);
    }

    /** Only of the extension where he is signed in, and only when that is a browser's. */
    Softphone softphone(String login) {
        OperatorSession session = sessions.of(login).orElseThrow(() -> Refusal.notFound("softphone"));
        ServerSettings settings = exchanges
                .named(session.server())
                .map(Exchange::settings)
                .orElseThrow(() -> Refusal.unavailable("no-link", "No telephone server " + session.server()));
        Extension extension = settings.extensions().get(session.extension());
        URI wsUrl = settings.wsUrl();
        if (extension == null || extension.secret() == null || wsUrl == null) throw Refusal.notFound("softphone");
        return new Softphone(
                settings.name(),
                extension.number(),
                extension.secret(),
                wsUrl,
                "sip:" + extension.number() + "@" + wsUrl.getHost());
    }
}
