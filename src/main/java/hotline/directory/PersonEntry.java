package hotline.directory;

import hotline.base.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One account as administrators see it.
 *
 * @param unit    code of the unit, {@code null} for those who belong to the centre
 * @param program a service account: it has a secret and cannot use the form
 * @param demo    of the demo town: not there when that is switched off
 */
public record PersonEntry(
        String login,
        String name,
        @Nullable String unit,
        @Nullable String unitName,
        Set<Role> roles,
        boolean program,
        boolean active,
        boolean demo) {}
