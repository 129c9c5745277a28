package hotline.admin;

import hotline.admin.DirectoryTree.Line;
import hotline.base.Kind;
import hotline.base.Role;
import hotline.directory.Alteration;
import hotline.directory.Entry;
import hotline.directory.Field;
import hotline.directory.People;
import hotline.directory.PersonEntry;
import hotline.directory.Register;
import hotline.directory.Thing;
import hotline.routing.Catalogue;
import hotline.routing.RowKey;
import hotline.web.Me;
import hotline.web.PageContext;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Units, matters and areas: each a tree, one of them in a form, with what became of it. */
@Path("/admin/{things: units|matters|areas}")
@RunOnVirtualThread
class DirectoryPage {
    private static final int CHANGES = 20;

    @Inject
    Me me;

    @Inject
    Register register;

    @Inject
    People people;

    @Inject
    Catalogue catalogue;

    @Inject
    Names names;

    @Inject
    PageContext page;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    /**
     * One of them in the form; a new one has no entry yet.
     *
     * @param lead who leads such cases by the catalogue wherever they are
     */
    record Chosen(
            Entry entry,
            String name,
            List<PersonEntry> members,
            @Nullable String lead,
            List<Alteration> history) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance directory(
                Thing thing,
                List<Thing> things,
                List<Line> lines,
                List<Line> all,
                @Nullable Chosen chosen,
                @Nullable String under,
                List<Kind> kinds,
                String q);
    }

    /**
     * @param code  the one in the form; without it the form is for a new one
     * @param under of a new one the code above it
     * @param q     part of a code, a name or a head's login
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("things") String things,
            @QueryParam("code") @Nullable String code,
            @QueryParam("under") @Nullable String under,
            @QueryParam("q") @Nullable String q) {
        me.mustBe(Role.ADMIN);
        Thing thing = Thing.of(things);
        String wanted = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        List<Line> all = DirectoryTree.of(register.all(thing), page.isEnglish(), names::person);
        List<Line> found = all.stream().filter(l -> l.fits(wanted)).toList();
        Chosen chosen = code == null || code.isBlank() ? null : chosen(thing, code);
        return pages.show(Templates.directory(
                thing, List.of(Thing.values()), found, all, chosen, under, List.of(Kind.values()), wanted));
    }

    private Chosen chosen(Thing thing, String code) {
        Entry entry = register.entry(thing, code);
        return new Chosen(
                entry,
                entry.text(page.isEnglish() ? Field.NAME_EN : Field.NAME),
                thing == Thing.UNIT ? members(entry) : List.of(),
                thing == Thing.MATTER ? lead(code) : null,
                register.history(thing, code, null, CHANGES).items());
    }

    private List<PersonEntry> members(Entry unit) {
        List<String> heads = Arrays.asList(unit.text(Field.HEADS).split(" "));
        return people.all().stream()
                .filter(p -> unit.code().equals(p.unit()) && (p.active() || heads.contains(p.login())) && !p.program())
                .toList();
    }

    private @Nullable String lead(String matter) {
        return catalogue
                .book()
                .row(new RowKey(matter, null), Instant.now(clock))
                .map(r -> names.unit(r.row().lead()))
                .orElse(null);
    }
}
