package hotline.admin;

import hotline.base.Role;
import hotline.directory.Directory;
import hotline.directory.People;
import hotline.directory.PersonEntry;
import hotline.directory.Unit;
import hotline.web.Me;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who may sign in, and as what. */
@Path("/admin/people")
@RunOnVirtualThread
class PeoplePage {
    @Inject
    Me me;

    @Inject
    People people;

    @Inject
    Directory directory;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance people(
                List<PersonEntry> people,
                @Nullable PersonEntry chosen,
                Collection<Unit> units,
                List<Role> roles,
                String q);
    }

    /** @param q part of a login, a name or a unit's code */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("login") @Nullable String login, @QueryParam("q") @Nullable String q) {
        me.mustBe(Role.ADMIN);
        String wanted = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        List<PersonEntry> all = people.all();
        List<PersonEntry> found = all.stream()
                .filter(p -> (p.login() + " " + p.name() + " " + p.unitName())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        PersonEntry chosen =
                all.stream().filter(p -> p.login().equals(login)).findFirst().orElse(null);
        return pages.show(Templates.people(found, chosen, directory.units(), List.of(Role.values()), wanted));
    }
}
