package hotline.audit;

import hotline.audit.Chain.Link;
import hotline.audit.Verification.Break;
import hotline.audit.Verification.What;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks along the chain and says whether everything is as it was written. */
@ApplicationScoped
public class AuditChain {
    private static final int SEALS = 200;

    private final ChainRows rows;
    private final Chain chain;

    @Inject
    AuditChain(ChainRows rows, Vault vault) {
        this.rows = rows;
        this.chain = new Chain(vault);
    }

    /** Reads every sealed entry; about a minute for ten million. Stops at the first break. */
    @Transactional
    public Verification verify() {
        long floor = rows.floor(Sealer.SETTLED);
        Walk walk = new Walk();
        for (List<ChainRows.Seal> page = rows.sealsAfter(0, SEALS);
                !page.isEmpty() && walk.broken == null;
                page = rows.sealsAfter(page.getLast().id(), SEALS)) {
            for (ChainRows.Seal seal : page) if (walk.broken == null) walk.over(seal, rows.linked(seal.id()));
        }
        ChainRows.Stray smuggled = rows.stray(floor, true);
        if (walk.broken == null && smuggled.first() != null)
            walk.broken = new Break(0, smuggled.first(), What.SMUGGLED);
        long tail = rows.stray(floor, false).count();
        return new Verification(walk.seals, walk.entries, tail, HexFormat.of().formatHex(walk.head), walk.broken);
    }

    private final class Walk {
        private byte[] head = Chain.BEGINNING;
        private long seals;
        private long entries;
        private @Nullable Break broken;

        void over(ChainRows.Seal seal, List<ChainRows.Linked> linked) {
            for (ChainRows.Linked each : linked) {
                What wrong = wrong(each);
                if (wrong != null) broken = new Break(seal.id(), each.link().entry(), wrong);
                if (broken != null) return;
            }
            List<Link> links = linked.stream().map(ChainRows.Linked::link).toList();
            boolean follows = Arrays.equals(seal.previous(), head)
                    && links.size() == seal.entries()
                    && Arrays.equals(seal.digest(), chain.seal(head, links));
            if (!follows) {
                broken = new Break(seal.id(), null, What.SEAL);
                return;
            }
            head = seal.digest();
            seals++;
            entries += links.size();
        }

        private @Nullable What wrong(ChainRows.Linked each) {
            if (each.entry() == null) return What.MISSING;
            byte[] now = chain.link(each.entry()).digest();
            return Arrays.equals(now, each.link().digest()) ? null : What.CHANGED;
        }
    }
}
