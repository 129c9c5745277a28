package hotline.desk;

import hotline.base.Refusal;
import hotline.directory.Directory;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Of which district, street or grid cell an address speaks, for whoever types one: {@code {area: {code, name, path} | null}}.
 */
@Path("/api/areas/named")
@RunOnVirtualThread
class NamedAreaResource {
    private static final int LONGEST = 500;

    @Inject
    Directory directory;

    @Inject
    Me me;

    record Answer(@Nullable AreaChoice area) {}

    @GET
    public Answer read(@QueryParam("address") @Nullable String address) {
        me.viewer();
        if (address == null || address.length() > LONGEST) throw Refusal.invalid("address", "size");
        return new Answer(NamedArea.in(address, directory.areas(), a -> directory.areaPath(a.code()))
                .map(a -> AreaChoice.of(a, directory))
                .orElse(null));
    }
}
