package hotline.open311;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit's own system.
 *
 * @param url         without the last slash
 * @param person      login of the account in whose name its orders are signed in and replied
 * @param serviceCode of matters that have none of their own; {@code null}: such orders stay here
 * @param idempotent  it knows {@code Idempotency-Key}: sending again is safe
 * @param codes       the endpoint's service codes by matter
 */
public record Endpoint(
        long id,
        long unit,
        String url,
        @Nullable String jurisdiction,
        String person,
        @Nullable String serviceCode,
        boolean idempotent,
        boolean active,
        Map<Long, String> codes) {}
