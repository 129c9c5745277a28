package hotline.portal;

import hotline.portal.Bucket.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What every form of the public pages passes before anything is read or written for it. */
@ApplicationScoped
class Gate {
    private final Buckets buckets;
    private final Challenges challenges;
    private final Load load;
    private final PublicLimits limits;
    private final Asker asker;

    @Inject
    Gate(Buckets buckets, Challenges challenges, Load load, PublicLimits limits, Asker asker) {
        this.buckets = buckets;
        this.challenges = challenges;
        this.load = load;
        this.limits = limits;
        this.asker = asker;
    }

    /** What costs something beyond this service: a case, an SMS, a look at somebody's case. */
    enum Costly {
        REPORT,
        CODE,
        LOOK
    }

    /** Any form: not too many, and one of ours. */
    void pass(Form form) {
        load.one();
        buckets.take("post", asker.address(), new Rule(limits.perMinute(), Duration.ofMinutes(1), limits.burst()));
        asker.mustBeOwn(form.form);
        if (form.website != null && !form.website.isBlank()) throw Stop.trapped();
    }

    /** The link of a message is a proof of its own. */
    void passByLink() {
        load.one();
        buckets.take("post", asker.address(), new Rule(limits.perMinute(), Duration.ofMinutes(1), limits.burst()));
    }

    void photo(Form form) {
        pass(form);
        buckets.take("photo", asker.address(), Rule.hourly(limits.photosPerHour()));
    }

    void pass(Form form, Costly what) {
        pass(form);
        Challenges.Met met = challenges.met(form.work, form.nonce, asker.token());
        if (met.left() > 0) throw Stop.tooSoon(met.left());
        if (!met.proven()) buckets.take("unproven", asker.address(), Rule.hourly(limits.unprovenPerHour()));
        buckets.take(what.name(), asker.address(), Rule.hourly(limit(what)));
    }

    /** The same, and not too often about one telephone and one case, whoever asks. */
    void look(Form form, String phone, @Nullable String number) {
        pass(form, Costly.LOOK);
        buckets.take("phone", phone, Rule.hourly(limits.looksPerHour()));
        if (number != null) buckets.take("number", number, Rule.hourly(limits.looksPerHour()));
    }

    private int limit(Costly what) {
        return switch (what) {
            case REPORT -> limits.reportsPerHour();
            case CODE -> limits.codesPerHour();
            case LOOK -> limits.looksPerHour();
        };
    }
}
