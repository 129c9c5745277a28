package hotline.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Chooses the language of the pages, also before the sign-in. */
@Path("/locale/{language: zh|en}")
@PermitAll
class LocaleResource {
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    @GET
    public Response choose(@PathParam("language") String language, @QueryParam("next") @Nullable String next) {
        return Response.seeOther(URI.create(LoginResource.local(next)))
                .cookie(new NewCookie.Builder(PageContext.LOCALE_COOKIE)
                        .value(language)
                        .path("/")
                        .maxAge(YEAR_SECONDS)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }
}
