package hotline.directory;

import hotline.base.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody with an account: a member of staff, or a program. */
public record Person(
        long id, String login, String name, @Nullable Long unit, Set<Role> roles) {}
