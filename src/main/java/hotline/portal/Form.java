package hotline.portal;

import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** What every form of the public pages brings along ({@code tags/guard.html}, {@code tags/work.html}). */
public class Form {
    /** Says that it is from a page of ours. */
    @FormParam("form")
    @Nullable
    String form;

    /** No person sees this field. */
    @FormParam("website")
    @Nullable
    String website;

    @FormParam("work")
    @Nullable
    String work;

    @FormParam("nonce")
    @Nullable
    String nonce;

    /** The same again is the same. */
    @FormParam("once")
    @Nullable
    String once;

    /** Refuses a form that names itself as ours never do. */
    String once() {
        if (once == null || !once.matches("[0-9a-f]{32}")) throw Stop.notOwn();
        return once;
    }
}
