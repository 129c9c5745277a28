package hotline.intake;

import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.cases.CaseEvent;
import hotline.citizens.Citizens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/** Throws at the cases of some telephones, as a fault of a watcher would. */
@ApplicationScoped
class Poison {
    private static final Set<String> PHONES = ConcurrentHashMap.newKeySet();

    @Inject
    Jdbi jdbi;

    @Inject
    Citizens citizens;

    static void on(String phone) {
        PHONES.add(phone);
    }

    static void off(String phone) {
        PHONES.remove(phone);
    }

    void on(@Observes CaseEvent event) {
        if (PHONES.isEmpty()) return;
        Long citizen = jdbi.withHandle(h -> h.createQuery("SELECT citizen FROM hotline_case WHERE id = ?")
                .bind(0, event.caseId())
                .mapTo(Long.class)
                .findOne()
                .orElse(null));
        if (citizen == null) return;
        String phone = citizens.byId(citizen)
                .map(c -> c.phone())
                .map(PhoneNumber::digits)
                .orElse("");
        if (PHONES.contains(phone)) throw Refusal.conflict("poisoned-by-a-test", "Poisoned", Map.of());
    }
}
