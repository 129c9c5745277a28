package hotline.web;

import hotline.base.Actor;
import hotline.base.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may sign in, as the directory's view {@code account} shows it. A person has a password, a program a secret. */
record Account(
        long id,
        String login,
        String name,
        @Nullable Long unit,
        @Nullable String passwordHash,
        byte @Nullable [] secretHash,
        boolean demo,
        int epoch,
        Set<Role> roles,
        Set<Long> heads) {

    Viewer viewer() {
        return new Viewer(new Actor(id, login, unit), name, roles, heads);
    }
}
