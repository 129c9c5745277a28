package hotline.open311;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who may ask, and how often. */
@ApplicationScoped
class Gate {
    private final ApiKeys keys;
    private final Throttle throttle;
    private final Open311Config config;

    @Inject
    Gate(ApiKeys keys, Throttle throttle, Open311Config config) {
        this.keys = keys;
        this.throttle = throttle;
        this.config = config;
    }

    /** To read. A key that is shown must be right, and counts instead of the address. */
    void read(Asked asked) {
        Optional<String> shown = asked.params().one("api_key");
        if (shown.isEmpty() && !config.keylessGet()) throw Fault.noKey();
        if (shown.isEmpty()) throttle.address(asked.address());
        else throttle.key(known(shown.get(), asked));
        jurisdiction(asked.params());
    }

    /** To send something in: always with a key, in the form or in the address. */
    ApiKey write(Asked asked, Params form) {
        String shown =
                form.one("api_key").or(() -> asked.params().one("api_key")).orElseThrow(() -> refused(asked));
        ApiKey key = known(shown, asked);
        throttle.key(key);
        jurisdiction(form);
        jurisdiction(asked.params());
        return key;
    }

    private ApiKey known(String shown, Asked asked) {
        return keys.find(shown).orElseThrow(() -> refused(asked));
    }

    /** Guessing keys is asking too. */
    private Fault refused(Asked asked) {
        throttle.address(asked.address());
        return Fault.noKey();
    }

    private void jurisdiction(Params params) {
        if (params.one("jurisdiction_id")
                .filter(j -> !j.equals(config.jurisdiction()))
                .isPresent()) throw Fault.unknown("jurisdiction_id");
    }
}
