package hotline.files;

import java.util.regex.Pattern;

/** What an attachment hangs on: a case, by its key, or something begun and not sent yet, by a token of its own. */
public record Owner(Kind kind, String id) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public enum Kind {
        DRAFT,
        CASE
    }

    public Owner {
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("not an owner's id");
    }

    public static Owner ofCase(long id) {
        return new Owner(Kind.CASE, Long.toString(id));
    }

    /** @param token at least 128 random bits: whoever knows it may add to the draft */
    public static Owner ofDraft(String token) {
        return new Owner(Kind.DRAFT, token);
    }
}
