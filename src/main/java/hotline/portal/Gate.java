package hotline.portal;

import hotline.base.Pace.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What every form of the public pages passes, behind {@link FloodGate}, before anything is read or written for it. */
@ApplicationScoped
class Gate {
    private final Paces paces;
    private final Challenges challenges;
    private final PublicLimits limits;
    private final Asker asker;

    @Inject
    Gate(Paces paces, Challenges challenges, PublicLimits limits, Asker asker) {
        this.paces = paces;
        this.challenges = challenges;
        this.limits = limits;
        this.asker = asker;
    }

    /** What costs something beyond this service: a case, an SMS, a look at somebody's case. */
    enum Costly {
        REPORT,
        CODE,
        LOOK
    }

    /** Any form: one of ours. */
    void pass(Form form) {
        asker.mustBeOwn(form.form);
        if (form.website != null && !form.website.isBlank()) throw Stop.trapped();
    }

    void pass(Form form, Costly what) {
        pass(form);
        Challenges.Met met = challenges.met(form.work, form.nonce, asker.token());
        if (met.left() > 0) throw Stop.tooSoon(met.left());
        if (!met.proven()) paces.take("unproven", asker.address(), Rule.perHour(limits.unprovenPerHour()));
        paces.take(what.name(), asker.address(), Rule.perHour(limit(what)));
    }

    /** The same, and not too often about one telephone and one case, whoever asks. */
    void look(Form form, String phone, String number) {
        pass(form, Costly.LOOK);
        paces.take("phone", phone, Rule.perHour(limits.looksPerHour()));
        paces.take("number", number, Rule.perHour(limits.looksPerHour()));
    }

    private int limit(Costly what) {
        return switch (what) {
            case REPORT -> limits.reportsPerHour();
            case CODE -> limits.codesPerHour();
            case LOOK -> limits.looksPerHour();
        };
    }
}
