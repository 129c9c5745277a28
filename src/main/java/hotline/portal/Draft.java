package hotline.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report while it is written. What is {@code null} was not asked yet, or not answered.
 *
 * @param id      128 random bits: its photos hang on it, and it is sent under it once
 * @param matter  code of a matter; empty: he does not know
 * @param like    number of the case that he says is the same; empty: none is
 * @param receipt once it was sent; nothing else is left then
 */
record Draft(
        String id,
        @Nullable String what,
        @Nullable String matter,
        @Nullable Where where,
        @Nullable String like,
        @Nullable Reach reach,
        @Nullable Receipt receipt) {

    /**
     * @param area code of a district, a street or a grid cell
     * @param lat  WGS-84
     */
    record Where(
            @Nullable String address,
            @Nullable String area,
            @Nullable Double lat,
            @Nullable Double lon) {}

    /**
     * How we reach him.
     *
     * @param phone digits; {@code null}: he wants to stay unknown
     * @param proven by a code
     */
    record Reach(@Nullable String phone, boolean proven) {
        boolean isSettled() {
            return phone == null || proven;
        }
    }

    /**
     * What he may know of what he sent.
     *
     * @param unit    code of who will probably get it; {@code null}: a person decides
     * @param joined  it goes on with another one about the same
     * @param tells   whether he gets messages
     */
    record Receipt(
            String number, @Nullable String unit, Instant seen, Instant handled, boolean joined, boolean tells) {}

    static Draft begin() {
        return new Draft(Asker.random(), null, null, null, null, null, null);
    }

    Draft what(String what) {
        return new Draft(id, what, matter, where, like, reach, null);
    }

    Draft matter(String matter) {
        return new Draft(id, what, matter, where, null, reach, null);
    }

    Draft where(Where where) {
        return new Draft(id, what, matter, where, null, reach, null);
    }

    Draft like(String like) {
        return new Draft(id, what, matter, where, like, reach, null);
    }

    Draft reach(Reach reach) {
        return new Draft(id, what, matter, where, like, reach, null);
    }

    Draft sent(Receipt receipt) {
        return new Draft(id, null, null, null, null, null, receipt);
    }

    @Nullable
    String phone() {
        return reach == null ? null : reach.phone();
    }

    boolean isSent() {
        return receipt != null;
    }

    @Nullable
    String area() {
        return where == null ? null : where.area();
    }
}
