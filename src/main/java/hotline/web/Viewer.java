package hotline.web;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.base.Role;
import java.util.Arrays;
import java.util.Set;

/**
 * The signed-in person or program, with what decides what he may see and do.
 *
 * @param heads keys of the units that he watches over as their HEAD: his own and all below it
 */
public record Viewer(Actor actor, String name, Set<Role> roles, Set<Long> heads) {
    /** Somebody who heads no unit. */
    public Viewer(Actor actor, String name, Set<Role> roles) {
        this(actor, name, roles, Set.of());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Refuses with 403 {@code role-needed} unless the person has one of the roles. */
    public Viewer mustBe(Role... any) {
        if (!isAny(any)) throw Refusal.forbidden("role-needed", "Needs one of the roles " + Arrays.toString(any));
        return this;
    }

    /** True for roles that see the cases of every unit; others see their own unit's only. */
    public boolean seesAllUnits() {
        return isAny(
                Role.OPERATOR,
                Role.SHIFT_LEADER,
                Role.DISPATCHER,
                Role.REVIEWER,
                Role.VISITOR,
                Role.SUPERVISOR,
                Role.AUDITOR);
    }
}
