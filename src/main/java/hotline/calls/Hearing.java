package hotline.calls;

import hotline.base.Role;
import hotline.web.Viewer;

/**
 * What the case behind a call has to say about who may hear it. Pure.
 *
 * @param secret   the case is
 * @param named    this person is named for it
 * @param released to this person's unit, for an order that it still has
 */
record Hearing(boolean secret, boolean named, boolean released) {
    static final Hearing NONE = new Hearing(false, false, false);

    /**
     * Of an ordinary case: who might hear any such call, and the unit it was released to. Of a secret one: the people named
     * for it and nobody else, those of a unit only after a release as well.
     *
     * @param ordinary by the telephone's own rules
     */
    boolean admits(boolean ordinary, Viewer viewer) {
        boolean handed = released && viewer.is(Role.HANDLER);
        if (!secret) return ordinary || handed;
        return named && (ordinary || handed || viewer.seesAllUnits());
    }
}
