package hotline.wechat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Our account at WeChat, in one mode. */
record TestAccount(Mode inForce) implements WechatConfig {
    @Override
    public Optional<String> appId() {
        return Optional.of(StandInWechat.APP);
    }

    @Override
    public Optional<String> appSecret() {
        return Optional.empty();
    }

    @Override
    public Optional<String> token() {
        return Optional.of(StandInWechat.TOKEN);
    }

    @Override
    public Optional<String> aesKey() {
        return Optional.of(StandInWechat.KEY);
    }

    @Override
    public Optional<Mode> mode() {
        return Optional.of(inForce);
    }

    @Override
    public String baseUrl() {
        return "";
    }

    @Override
    public Duration replayWithin() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration passiveWithin() {
        return Duration.ZERO;
    }

    @Override
    public int passiveAtOnce() {
        return 1;
    }

    @Override
    public MemorySize mediaMax() {
        return new MemorySize(BigInteger.TEN);
    }

    @Override
    public String greeting() {
        return "";
    }

    @Override
    public Map<String, String> menu() {
        return Map.of();
    }

    @Override
    public Map<String, Approved> templates() {
        return Map.of();
    }
}
