package hotline.visits;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * Tokens of short links: 96 bits of a keyed hash over what the visit is about, so each question of a visit has the same link,
 * nobody can guess one, and only the token's own hash lies in the database.
 */
@ApplicationScoped
class Tokens {
    private static final int BYTES = 12;
    private static final int CODES = 1_000_000;

    private final Vault vault;

    @Inject
    Tokens(Vault vault) {
        this.vault = vault;
    }

    /** 16 symbols that need no escaping in an address. */
    String token(long caseId, long handled, int round) {
        byte[] hash = vault.hash("visit-link:" + caseId + ":" + handled + ":" + round);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Six digits behind our number; they come again only after a million visits, and are looked at with the citizen. */
    static String code(long visit) {
        return String.format(Locale.ROOT, "%06d", visit % CODES);
    }
}
