package hotline.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Shows templates in the language of the person who asks. */
@ApplicationScoped
public class Pages {
    private final PageContext page;

    @Inject
    Pages(PageContext page) {
        this.page = page;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(int status, String title);
    }

    public TemplateInstance show(TemplateInstance template) {
        return template.setLocale(page.getLocale());
    }

    TemplateInstance problem(Problem problem) {
        return show(Templates.problem(problem.status(), problem.title()));
    }
}
