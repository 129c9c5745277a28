package hotline.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where pictures of one page may come from besides us: a map's. */
@ApplicationScoped
public class PictureOrigins {
    private final Map<String, String> origins = new ConcurrentHashMap<>();

    /** @param origin {@code https://tiles.example} */
    public void allow(String page, String origin) {
        origins.put(page, origin);
    }

    /** With a space before it; empty when there is none. */
    String of(String page) {
        String origin = origins.get(page);
        return origin == null ? "" : " " + origin;
    }
}
