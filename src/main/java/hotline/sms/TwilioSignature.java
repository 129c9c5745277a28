package hotline.sms;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a request is Twilio's: HMAC-SHA1 of the address as Twilio knows it and of every posted name and value, by the
 * account's token. Pure. The address is taken as it came, byte by byte: decoding and encoding it again would change it. Of a
 * repeated name each different value counts once, in order. With and without the port, for Twilio is not of one mind.
 */
final class TwilioSignature {
    private TwilioSignature() {}

    /** @param url our public address, with path and query exactly as in the request's line */
    static boolean isRight(String given, String url, FormBody form, Collection<String> tokens) {
        byte[] signature = given.getBytes(StandardCharsets.UTF_8);
        boolean right = false;
        for (String token : tokens)
            for (String form1 : List.of(url, withPort(url), withoutPort(url)))
                right |= MessageDigest.isEqual(signature, of(form1, form, token).getBytes(StandardCharsets.UTF_8));
        return right;
    }

    static String of(String url, FormBody form, String token) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(form.values())
                .forEach((name, values) -> new TreeSet<>(values)
                        .forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String withPort(String url) {
        URI uri = URI.create(base(url));
        if (uri.getPort() >= 0) return url;
        return base(url) + ":" + ("https".equals(uri.getScheme()) ? 443 : 80) + rest(url);
    }

    private static String withoutPort(String url) {
        return base(url).replaceFirst(":\\d+$", "") + rest(url);
    }

    private static String base(String url) {
        return url.substring(0, url.length() - rest(url).length());
    }

    /** Path and query. */
    private static String rest(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0 ? "" : url.substring(path);
    }
}
