package hotline.open311;

import hotline.base.PhoneNumber;
import hotline.open311.Fault.Wrong;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sends it.
 *
 * @param from the best there is to reach him or to know him again: phone, address of electronic mail, account, device
 */
record Sender(String from, @Nullable String name) {
    private static final int LONGEST = 100;

    static Sender of(Params form, List<Wrong> wrongs) {
        for (String field : List.of("phone", "email", "account_id", "device_id", "first_name", "last_name"))
            form.one(field)
                    .filter(v -> v.length() > LONGEST)
                    .ifPresent(v -> wrongs.add(new Wrong(field + "：太长", field + ": too long")));
        form.one("email")
                .filter(e -> !e.matches("[^@\\s]+@[^@\\s]+"))
                .ifPresent(e -> wrongs.add(new Wrong("email：无效", "email: not valid")));
        return new Sender(from(form), name(form));
    }

    /** An account of digits only is no telephone number, and neither is a number that nobody can call. */
    private static String from(Params form) {
        Optional<String> phone =
                form.one("phone").filter(p -> PhoneNumber.read(p).isPresent());
        return phone.or(() -> form.one("email"))
                .or(() -> form.one("phone").map(p -> "phone:" + p))
                .or(() -> form.one("account_id").map(a -> "account:" + a))
                .or(() -> form.one("device_id").map(d -> "device:" + d))
                .orElse("");
    }

    /** A Chinese name begins with the family's and has no space in it. */
    private static @Nullable String name(Params form) {
        String first = form.one("first_name").orElse("");
        String last = form.one("last_name").orElse("");
        boolean chinese =
                (first + last).codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        String name = (chinese ? last + first : first + " " + last).strip();
        return name.isEmpty() ? null : name.substring(0, Math.min(64, name.length()));
    }
}
