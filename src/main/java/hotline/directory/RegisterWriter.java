package hotline.directory;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.directory.Entry.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes of units, matters and areas, one at a time: the whole table is locked, so that no two make a ring of the tree. */
@ApplicationScoped
class RegisterWriter {
    private static final int LONGEST_DETAIL = 512;

    private final RegisterRows rows;
    private final Audit audit;
    private final Clock clock;

    @Inject
    RegisterWriter(RegisterRows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Entry add(Thing thing, String code, Map<String, @Nullable String> given, Actor by) {
        if (!code.matches("[a-z0-9]+([.-][a-z0-9]+)*") || code.length() > (thing == Thing.AREA ? 48 : 32))
            throw Refusal.invalid("code", "code");
        Map<String, String> fields = checked(thing, code, null, given);
        if (!rows.add(thing, code, fields))
            throw Refusal.conflict("code-taken", "The code is taken", Map.of("code", code));
        return written(thing, new Entry(code, 0, Map.of()), fields, by);
    }

    @Transactional
    Entry change(Thing thing, String code, int revision, Map<String, @Nullable String> given, Actor by) {
        rows.lock(thing);
        Entry was = rows.entry(thing, code).orElseThrow(() -> Refusal.notFound(thing.noun()));
        if (was.revision() != revision) throw moved(thing, was, revision);
        Map<String, String> fields = checked(thing, code, was, given);
        return was.fields().equals(fields) ? was : written(thing, was, fields, by);
    }

    private Entry written(Thing thing, Entry was, Map<String, String> fields, Actor by) {
        Entry next = new Entry(was.code(), was.revision() + 1, fields);
        List<Difference> changes = Entry.differences(thing, was.fields(), fields);
        rows.write(thing, next);
        if (thing == Thing.UNIT) rows.head(was, next);
        rows.keep(thing, was, next, Instant.now(clock), by);
        audit.record(by, thing.noun() + "-changed", thing.noun() + ":" + next.code(), detail(changes));
        return next;
    }

    private Map<String, String> checked(
            Thing thing, String code, @Nullable Entry was, Map<String, @Nullable String> given) {
        Map<String, @Nullable String> all = new HashMap<>(given);
        if (thing == Thing.AREA) all.put(Field.PARENT.word(), RegisterRules.path(code));
        Map<String, String> fields = Entry.read(thing, all);
        new RegisterRules(thing, code, was, parents(thing), rows::members).check(fields);
        if (thing == Thing.MATTER && !fields.containsKey(Field.INITIALS.word()))
            fields.put(Field.INITIALS.word(), initials(fields));
        return thing == Thing.MATTER ? Entry.read(thing, new HashMap<>(fields)) : fields;
    }

    private Map<String, Optional<String>> parents(Thing thing) {
        return rows.after(thing, "", Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(
                        Entry::code, e -> Optional.ofNullable(e.fields().get(Field.PARENT.word()))));
    }

    private String initials(Map<String, String> fields) {
        StringBuilder path = new StringBuilder(fields.getOrDefault(Field.NAME.word(), ""));
        String parent = fields.get(Field.PARENT.word());
        while (parent != null) {
            Entry above = rows.entry(Thing.MATTER, parent).orElseThrow();
            path.insert(0, above.text(Field.NAME));
            parent = above.fields().get(Field.PARENT.word());
        }
        String initials = Pinyin.initials(path.toString());
        return initials.isEmpty() ? "x" : initials.substring(0, Math.min(96, initials.length()));
    }

    /** Names who was quicker, and what he made of it. */
    private Refusal moved(Thing thing, Entry now, int revision) {
        List<Alteration> since = rows.history(thing, now.code(), Integer.MAX_VALUE, now.revision() - revision);
        Map<String, String> base = rows.fields(thing, now.code(), revision);
        return Refusal.conflict(
                "changed-meanwhile",
                "Somebody has changed it meanwhile",
                Map.of(
                        "revision",
                        now.revision(),
                        "by",
                        since.isEmpty() ? "" : since.getFirst().actor(),
                        "at",
                        since.isEmpty() ? Instant.EPOCH : since.getFirst().at(),
                        "changes",
                        Entry.differences(thing, base, now.fields())));
    }

    private static String detail(List<Difference> changes) {
        String text = changes.stream()
                .map(d -> d.field() + ": " + shown(d.was()) + " → " + shown(d.became()))
                .collect(Collectors.joining("; "));
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL - 1) + "…";
    }

    private static String shown(@Nullable String text) {
        return text == null ? "—" : text;
    }
}
