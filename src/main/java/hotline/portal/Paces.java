package hotline.portal;

import hotline.base.Pace;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;

/** How fast the public goes on, known by keyed hash of who it is. */
@ApplicationScoped
class Paces {
    private final Pace pace = new Pace();
    private final Vault vault;

    @Inject
    Paces(Vault vault) {
        this.vault = vault;
    }

    /** Refuses with 429, naming the seconds to wait, what is too much. */
    void take(String what, String who, Pace.Rule rule) {
        long wait = pace.take(ByteBuffer.wrap(vault.hash("public-limit:" + what + ":" + who)), rule);
        if (wait > 0) throw Stop.tooMany(wait);
    }
}
