package hotline.citizens;

import hotline.base.PhoneNumber;
import hotline.vault.Vault;
import org.jspecify.annotations.Nullable;

/** A citizen for eyes that need not see it all: {@code 王**}, {@code 138****8000}. */
public record Requester(@Nullable String name, @Nullable String phone) {

    /** From a row of the view {@code citizen_card}. */
    public static Requester of(byte @Nullable [] nameSealed, byte @Nullable [] phoneSealed, Vault vault) {
        return new Requester(
                nameSealed == null ? null : maskedName(vault.open(nameSealed)),
                phoneSealed == null ? null : new PhoneNumber(vault.open(phoneSealed)).masked());
    }

    public static Requester of(Citizen citizen) {
        String name = citizen.name();
        PhoneNumber phone = citizen.phone();
        return new Requester(name == null ? null : maskedName(name), phone == null ? null : phone.masked());
    }

    /** The first character, or surrogate pair, of a name and nothing of its length. */
    static String maskedName(String name) {
        return name.isBlank() ? "" : Character.toString(name.strip().codePointAt(0)) + "**";
    }
}
