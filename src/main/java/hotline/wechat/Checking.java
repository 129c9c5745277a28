package hotline.wechat;

import hotline.base.Refusal;
import hotline.wechat.WechatConfig.Mode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a push is WeChat's own, of now, for this account and in no weaker form than ours. Answers go in the form of the question. */
@ApplicationScoped
class Checking {
    private final WechatConfig config;
    private final Clock clock;
    private final @Nullable PushCipher cipher;

    @Inject
    Checking(WechatConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.cipher = config.aesKey().isPresent()
                ? new PushCipher(config.aesKey().get(), config.appId().orElse(""))
                : null;
    }

    /** What stands in a push' address. */
    record Query(
            @Nullable String signature,
            @Nullable String timestamp,
            @Nullable String nonce,
            @Nullable String encryptType,
            @Nullable String msgSignature) {
        boolean isEncrypted() {
            return "aes".equals(encryptType);
        }
    }

    /** Refuses with 404 where no account is set, 403 {@code signature}, {@code push-stale}. */
    void sender(Query query) {
        String token = config.token().orElseThrow(() -> Refusal.notFound("channel"));
        if (!PushSignature.isRight(or(query.signature), token, or(query.timestamp), or(query.nonce))) throw unsigned();
        String seconds = or(query.timestamp);
        if (!seconds.matches("\\d{1,12}")) throw unsigned();
        Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), Instant.now(clock));
        if (off.abs().compareTo(config.replayWithin()) > 0)
            throw Refusal.forbidden("push-stale", "The request is not of now");
    }

    /** As {@link #sender}; and 403 {@code push-weaker}, {@code push-unreadable}. */
    Push push(Query query, byte[] body) {
        sender(query);
        Map<String, String> outer = PushXml.read(body).orElseThrow(Checking::unreadable);
        mustBeStrong(query, outer);
        Push push = new Push(query.isEncrypted() ? opened(query, outer) : outer);
        if (!push.isWhole()) throw unreadable();
        return push;
    }

    private void mustBeStrong(Query query, Map<String, String> outer) {
        Mode mode = config.modeInForce();
        boolean weak = !query.isEncrypted() && mode != Mode.PLAIN
                || query.isEncrypted() && mode == Mode.SAFE && outer.containsKey("FromUserName");
        if (weak) throw Refusal.forbidden("push-weaker", "The push is of a weaker mode than the account's");
    }

    private Map<String, String> opened(Query query, Map<String, String> outer) {
        String words = outer.getOrDefault("Encrypt", "").strip();
        String token = config.token().orElseThrow();
        if (!PushSignature.isRight(or(query.msgSignature), token, or(query.timestamp), or(query.nonce), words))
            throw unsigned();
        return Optional.ofNullable(cipher)
                .flatMap(c -> c.open(words))
                .flatMap(xml -> PushXml.read(xml.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(Checking::unreadable);
    }

    /** An answer as it goes out: encrypted when the push was. */
    String sealed(Query query, String xml) {
        if (!query.isEncrypted()) return xml;
        String words = Objects.requireNonNull(cipher).seal(xml);
        String at = Long.toString(Instant.now(clock).getEpochSecond());
        String nonce = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        Map<String, String> outer = new LinkedHashMap<>();
        outer.put("Encrypt", words);
        outer.put("MsgSignature", PushSignature.of(config.token().orElseThrow(), at, nonce, words));
        outer.put("TimeStamp", at);
        outer.put("Nonce", nonce);
        return PushXml.write(outer);
    }

    private static Refusal unsigned() {
        return Refusal.forbidden("signature", "Not signed by the provider");
    }

    private static Refusal unreadable() {
        return Refusal.forbidden("push-unreadable", "The push cannot be read, or is for another account");
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
