package hotline.admin;

import hotline.base.Refusal;
import hotline.base.Role;
import hotline.open311.Endpoints;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A unit's own system that speaks GeoReport v2, for administrators. Its key is written and never read back. */
@Path("/api/open311/endpoints")
@RunOnVirtualThread
class EndpointResource {
    /**
     * @param unit        code of the unit; of a new one only
     * @param key         absent: the one that is there stays
     * @param person      login of an account of the unit with the role HANDLER
     * @param serviceCode of matters that have none of their own; absent: those stay here
     * @param idempotent  it knows the header Idempotency-Key
     * @param codes       {@code street.light=001}, a line each
     */
    record Form(
            @Nullable String unit,
            @NotBlank @Size(max = 300) String url,
            @Nullable @Size(max = 100) String jurisdiction,
            @Nullable @Size(max = 200) String key,
            @NotBlank @Size(max = 64) String person,
            @Nullable @Size(max = 64) String serviceCode,
            boolean idempotent,
            boolean active,
            @Nullable @Size(max = 20_000) String codes) {}

    @Inject
    Endpoints endpoints;

    @Inject
    Me me;

    @POST
    public void add(@NotNull @Valid Form form) {
        set(String.valueOf(form.unit), form);
    }

    @PUT
    @Path("{unit}")
    public void set(@PathParam("unit") String unit, @NotNull @Valid Form f) {
        var by = me.mustBe(Role.ADMIN).actor();
        endpoints.set(
                new Endpoints.Described(
                        unit,
                        f.url,
                        f.jurisdiction,
                        f.key,
                        f.person.strip(),
                        f.serviceCode,
                        f.idempotent,
                        f.active,
                        codes(f.codes)),
                by);
    }

    private static Map<String, String> codes(@Nullable String text) {
        Map<String, String> codes = new LinkedHashMap<>();
        if (text == null) return codes;
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int equals = line.indexOf('=');
            String code = line.substring(equals + 1).strip();
            if (equals < 1 || code.isEmpty() || code.length() > 64) throw Refusal.invalid("codes", "lines");
            codes.put(line.substring(0, equals).strip(), code);
        });
        return codes;
    }
}
