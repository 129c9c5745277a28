package hotline.portal;

import hotline.base.Channel;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.cases.Act;
import hotline.cases.CaseNumber;
import hotline.cases.Cases;
import hotline.citizens.Citizen;
import hotline.citizens.Citizens;
import hotline.notify.OneTimeCodes;
import hotline.portal.OwnRows.Own;
import hotline.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Who may look at a case: whoever has its number and reads the telephone that it came from. Anything else gets the same
 * answers at the same pace, so that nobody learns whether a number, or a telephone, is known here.
 */
@ApplicationScoped
class Looks {
    private static final Logger LOG = Logger.getLogger(Looks.class);
    private static final String PURPOSE = "status";

    private final Asker asker;
    private final Sittings sittings;
    private final Citizens citizens;
    private final OwnRows rows;
    private final OneTimeCodes codes;
    private final Cases cases;
    private final Clock clock;

    @Inject
    Looks(
            Asker asker,
            Sittings sittings,
            Citizens citizens,
            OwnRows rows,
            OneTimeCodes codes,
            Cases cases,
            Clock clock) {
        this.asker = asker;
        this.sittings = sittings;
        this.citizens = citizens;
        this.rows = rows;
        this.codes = codes;
        this.cases = cases;
        this.clock = clock;
    }

    /** Sends a code if the two belong together, after the answer is on its way: its time tells nothing. */
    void ask(CaseNumber number, PhoneNumber phone) {
        Look look = new Look(number.symbols(), phone.digits(), false);
        save(look);
        Thread.startVirtualThread(() -> send(look));
    }

    private void send(Look look) {
        try {
            if (own(look).isPresent()) codes.send(Channel.SMS, look.phone(), PURPOSE);
        } catch (Refusal tooMany) {
            LOG.debug("no code was sent: " + tooMany.code());
        } catch (RuntimeException e) {
            LOG.error("a code for the status page was not sent", e);
        }
    }

    Optional<Look> asked() {
        return sittings.read(Sittings.Kind.STATUS, asker.token(), Look.class);
    }

    /** A code proves the telephone; that the case is its owner's is looked up again. */
    boolean prove(Look look, String digits) {
        boolean right = codes.confirm(Channel.SMS, look.phone(), PURPOSE, digits);
        if (!right || own(look).isEmpty()) return false;
        save(look.prove());
        return true;
    }

    /** What was proven; empty when nothing was, or it is over. */
    Optional<Look> proven() {
        return asked().filter(Look::proven);
    }

    Optional<Own> own(Look look) {
        List<Long> keys = citizens.byPhone(new PhoneNumber(look.phone()))
                .map(Citizen::keys)
                .orElse(List.of());
        return rows.find(new CaseNumber(look.number()), keys);
    }

    void leave() {
        sittings.forget(Sittings.Kind.STATUS, asker.token());
    }

    /** Once a day. Refuses with 409 {@code urged-today}, and {@code move-refused} where there is nothing to urge. */
    @Transactional
    void urge(Own own) {
        if (!rows.urge(own.caseId(), LocalDate.ofInstant(Instant.now(clock), Times.zone())))
            throw Refusal.conflict("urged-today", "It was urged today already", Map.of());
        cases.act(own.heard(), new Act.Urge(true, null), Reports.PORTAL, null);
    }

    private void save(Look look) {
        sittings.save(Sittings.Kind.STATUS, asker.token(), look, look.phone());
    }
}
