package hotline.calls;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The ledger of the telephone. */
@ApplicationScoped
public class Calls {
    public void witness(List<Evidence> evidence) {}
}
