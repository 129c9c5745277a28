package hotline.base;

import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person, a program or the system itself.
 *
 * @param login unique name of the account, {@code system} for the service
 * @param id    key of the person, 0 for the system
 * @param unit  key of the person's unit, {@code null} for the system and for programs without one
 */
public record Actor(long id, String login, @Nullable Long unit) {
    public static final Actor SYSTEM = new Actor(0, "system", null);
}
