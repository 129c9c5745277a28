package hotline.desk;

import hotline.phone.Link;
import hotline.phone.OperatorState;
import hotline.phone.Telephone;
import hotline.web.Me;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the telephone of the reader does as the page is made, so that it is painted at once. As {@code inject:phoneNow}. */
@Named("phoneNow")
@RequestScoped
public class PhoneNow {
    @Inject
    Telephone telephone;

    @Inject
    Me me;

    @Inject
    Scripts scripts;

    record Now(OperatorState state, List<Link> links) {}

    public RawString getJson() {
        return scripts.of(new Now(telephone.state(me.actor().login()), telephone.links()));
    }
}
