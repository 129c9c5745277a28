package hotline.portal;

import hotline.base.Refusal;
import hotline.cases.CaseNumber;
import hotline.cases.Cases;
import hotline.cases.Duplicates;
import hotline.cases.Duplicates.Nearby;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What others have reported nearby. A citizen sees matter, street and since when, never words, address or number; who says
 * "me too" has a case of his own that goes on inside the other one: a number, every update, a return visit.
 */
@ApplicationScoped
class Alike {
    private final Duplicates duplicates;
    private final Cases cases;
    private final Vault vault;

    @Inject
    Alike(Duplicates duplicates, Cases cases, Vault vault) {
        this.duplicates = duplicates;
        this.cases = cases;
        this.vault = vault;
    }

    List<Nearby> of(Draft draft) {
        String area = draft.area();
        if (area == null || draft.matter() == null || draft.matter().isEmpty()) return List.of();
        String address = Objects.requireNonNull(draft.where()).address();
        return duplicates.nearby(new Duplicates.Typed(draft.what(), draft.matter(), area, address, null));
    }

    /** By which this draft, and no other, names one of them. */
    String name(Draft draft, Nearby nearby) {
        byte[] hash =
                vault.hash("public-alike:" + draft.id() + ":" + nearby.number().symbols());
        return HexFormat.of().formatHex(hash, 0, 12);
    }

    /** False when it was none, or when they cannot be one any more: then a dispatcher decides, as always. */
    boolean join(CaseNumber own, @Nullable String like) {
        if (like == null || like.isEmpty()) return false;
        try {
            cases.merge(own, CaseNumber.of(like), Reports.PORTAL, null);
            return true;
        } catch (Refusal tooLate) {
            return false;
        }
    }
}
