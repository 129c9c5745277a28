package hotline.directory;

import hotline.base.Actor;
import hotline.base.Page;
import hotline.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The door of units, matters and areas for those who keep them. Every change is kept with what was before and audited; of
 * two at once the second is refused. Counts at once here, and {@value Directory#FRESH_SECONDS} s later on other nodes.
 */
@ApplicationScoped
public class Register {
    private final RegisterRows rows;
    private final RegisterWriter writer;
    private final Directory directory;

    @Inject
    Register(RegisterRows rows, RegisterWriter writer, Directory directory) {
        this.rows = rows;
        this.writer = writer;
        this.directory = directory;
    }

    /** All of them, by code. */
    public List<Entry> all(Thing thing) {
        return rows.after(thing, "", Integer.MAX_VALUE);
    }

    /** @param after code of the last entry of the page before */
    public Page<Entry> page(Thing thing, @Nullable String after, int limit) {
        return Page.of(rows.after(thing, after == null ? "" : after, limit + 1), limit, Entry::code);
    }

    /** Refuses an unknown code with 404. */
    public Entry entry(Thing thing, String code) {
        return rows.entry(thing, code).orElseThrow(() -> Refusal.notFound(thing.noun()));
    }

    /** Refuses with 409 {@code code-taken}, with 400 what a field cannot be. */
    public Entry add(Thing thing, String code, Map<String, @Nullable String> fields, Actor by) {
        try {
            return writer.add(thing, code, fields, by);
        } finally {
            directory.forget();
        }
    }

    /**
     * These fields in place of those there were.
     *
     * @param revision that the change was thought out from; when there is a later one, 409 {@code changed-meanwhile} with
     *     who, when and {@code changes}
     */
    public Entry change(Thing thing, String code, int revision, Map<String, @Nullable String> fields, Actor by) {
        try {
            return writer.change(thing, code, revision, fields, by);
        } finally {
            directory.forget();
        }
    }

    /** The newest first. {@code after}: the revision of the last one of the page before. */
    public Page<Alteration> history(Thing thing, String code, @Nullable Integer after, int limit) {
        List<Alteration> found = rows.history(thing, code, after == null ? Integer.MAX_VALUE : after, limit + 1);
        return Page.of(found, limit, a -> String.valueOf(a.revision()));
    }
}
