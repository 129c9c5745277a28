package hotline.phone;

import org.jspecify.annotations.Nullable;

/**
 * An operator's telephone.
 *
 * @param number also the name of its PJSIP endpoint
 * @param secret SIP password, of a browser's softphone only; told to nobody but the operator who sits there
 */
record Extension(String number, Kind kind, @Nullable String secret) {
    enum Kind {
        DESK,
        BROWSER
    }

    /** How queues know it. */
    String endpoint() {
        return endpoint(number);
    }

    static String endpoint(String number) {
        return "PJSIP/" + number;
    }

    /** The number in {@code PJSIP/8001} or {@code PJSIP/8001-0000002a}; {@code null} when it is another technology. */
    static @Nullable String numberIn(@Nullable String channel) {
        if (channel == null || !channel.startsWith("PJSIP/")) return null;
        int end = channel.lastIndexOf('-');
        return channel.substring("PJSIP/".length(), end < 0 ? channel.length() : end);
    }

    @Override
    public String toString() {
        return number + " (" + kind + ")";
    }
}
