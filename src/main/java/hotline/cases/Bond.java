package hotline.cases;

import org.jspecify.annotations.Nullable;

/**
 * A case among others about the same matter.
 *
 * @param master  key of the case inside which this one goes on
 * @param was     the state to come back to when it is taken out again
 * @param members how many cases go on inside this one
 */
record Bond(@Nullable Long master, @Nullable State was, int members) {
    static final Bond NONE = new Bond(null, null, 0);
}
