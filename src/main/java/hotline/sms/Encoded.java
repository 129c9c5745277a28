package hotline.sms;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words out of bytes, when their sender may write GBK. Pure. */
final class Encoded {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    /** What GB 2312 and GBK became; has every character. */
    private static final Charset GB_18030 = Charset.forName("GB18030");

    private Encoded() {}

    /**
     * As the sender says, else as his account is set; and where the bytes cannot be that, as UTF-8 or GB 18030 if they can be
     * one of these. Only bytes that are nothing at all become U+FFFD.
     *
     * @param contentType {@code application/json; charset=GBK}
     */
    static String text(byte[] bytes, @Nullable String contentType, Charset account) {
        Charset said = said(contentType).orElse(account);
        return Stream.of(said, StandardCharsets.UTF_8, GB_18030)
                .flatMap(charset -> strictly(bytes, charset).stream())
                .findFirst()
                .orElseGet(() -> new String(bytes, said));
    }

    /** A name that nobody knows says nothing. */
    private static Optional<Charset> said(@Nullable String contentType) {
        Matcher name = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return name.find() ? Optional.of(Charset.forName(name.group(1))) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
