package hotline.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A telephone on duty. Its number never changes: another number is another telephone.
 *
 * @param whom     code of the unit, or {@code SUPERVISOR}
 * @param phone    masked
 * @param from     the first local day on which it is on duty, {@code null}: always was
 * @param until    the last one, {@code null}: without end
 * @param revision how often it was changed; a form names the one it was filled in from
 * @param at       when it was entered, {@code null} of one that was there before there were pages
 */
public record DutyPhone(
        long id,
        String whom,
        String phone,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int revision,
        @Nullable Instant at,
        @Nullable String by) {

    public boolean isOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    DutyPhone between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new DutyPhone(id, whom, phone, first, last, revision + 1, at, by);
    }

    boolean isAlike(DutyPhone other) {
        return fields().equals(other.fields());
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("phone", phone);
        if (from != null) fields.put("from", from.toString());
        if (until != null) fields.put("until", until.toString());
        return fields;
    }
}
