package hotline.portal;

import hotline.base.Refusal;
import hotline.files.Attachment;
import hotline.files.Attachments;
import hotline.files.Owner;
import hotline.files.Upload;
import hotline.web.PublicForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Photos from the telephone's camera: a plain form, so that it works without a script. */
@Path("/report")
@PermitAll
@PublicForm
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class PhotosPage {
    @Inject
    Reports reports;

    @Inject
    Attachments attachments;

    @Inject
    PortalConfig config;

    @Inject
    Gate gate;

    @Inject
    Publicly publicly;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance photos(List<Attachment> photos, boolean full, @Nullable String problem);
    }

    /** Which one is taken back. */
    public static class TakeForm extends Form {
        @FormParam("photo")
        @Nullable
        String photo;
    }

    @GET
    @Path("photos")
    public Response show() {
        Draft draft = reports.draft();
        if (draft.what() == null) return Publicly.to("/report");
        return publicly.page(page(draft, null));
    }

    /** Ends in {@code /attachments}, where a body may be as large as a file. */
    @POST
    @Path("attachments")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @RestForm("form") @Nullable String own,
            @RestForm("website") @Nullable String website,
            @RestForm("once") @Nullable String once,
            @RestForm("photo") @Nullable FileUpload photo) {
        return publicly.asked("/report/photos", () -> {
            Form form = new Form();
            form.form = own;
            form.website = website;
            form.once = once;
            gate.pass(form);
            Draft draft = reports.draft();
            if (draft.what() == null) return Publicly.to("/report");
            try {
                keep(draft, form.once(), photo);
            } catch (Refusal refused) {
                return publicly.page(refused.status(), page(draft, refused.code()));
            }
            return Publicly.to("/report/photos");
        });
    }

    private void keep(Draft draft, String key, @Nullable FileUpload photo) {
        if (photo == null || photo.size() == 0)
            throw Refusal.conflict("attachment-empty", "No photo was chosen", Map.of());
        if (all(draft).size() >= config.photos())
            throw Refusal.conflict("too-many-attachments", "There are enough photos", Map.of());
        try (InputStream bytes = Files.newInputStream(photo.uploadedFile())) {
            Attachment kept = attachments.upload(
                    Owner.ofDraft(draft.id()), null, Upload.of(key, photo.fileName(), bytes), Reports.PORTAL.actor());
            if (kept.isImage()) return;
            attachments.remove(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw Refusal.conflict("attachment-type", "Only photos are taken", Map.of());
    }

    @POST
    @Path("photos")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@BeanParam TakeForm form) {
        return publicly.asked("/report/photos", () -> {
            gate.pass(form);
            all(reports.draft()).stream().filter(a -> a.id().equals(form.photo)).forEach(attachments::remove);
            return Publicly.to("/report/photos");
        });
    }

    /** A small image, of one's own draft only. */
    @GET
    @Path("attachments/{id: [A-Za-z0-9_-]{32}}")
    @Produces(MediaType.WILDCARD)
    public Response image(@PathParam("id") String id) {
        return publicly.asked("/report/photos", () -> {
            Attachment own = all(reports.draft()).stream()
                    .filter(a -> a.id().equals(id))
                    .findFirst()
                    .orElseThrow(Stop::missing);
            return attachments.serve(own, true, false, false, Reports.PORTAL.actor());
        });
    }

    private List<Attachment> all(Draft draft) {
        return attachments.of(Owner.ofDraft(draft.id()));
    }

    private TemplateInstance page(Draft draft, @Nullable String problem) {
        List<Attachment> photos = all(draft);
        return Templates.photos(photos, photos.size() >= config.photos(), problem);
    }
}
