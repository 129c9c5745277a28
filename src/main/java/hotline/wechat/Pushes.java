package hotline.wechat;

import hotline.base.Channel;
import hotline.base.Refusal;
import hotline.intake.Inbound;
import hotline.notify.Failure;
import hotline.notify.MessageState;
import hotline.notify.Outbox;
import hotline.notify.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** Takes what was pushed: everything is stored when it returns, and the same again changes nothing. */
@ApplicationScoped
class Pushes {
    private final Inbound inbound;
    private final Outbox outbox;
    private final Allowances allowances;
    private final MediaRows media;
    private final Passive passive;
    private final WechatConfig config;

    @Inject
    Pushes(
            Inbound inbound,
            Outbox outbox,
            Allowances allowances,
            MediaRows media,
            Passive passive,
            WechatConfig config) {
        this.inbound = inbound;
        this.outbox = outbox;
        this.allowances = allowances;
        this.media = media;
        this.passive = passive;
        this.config = config;
    }

    /**
     * @param from when it came, by {@link System#nanoTime}
     * @return words that can go with the answer
     */
    Optional<String> take(Push push, long from) {
        Act.of(push).ifPresent(act -> allowances.opened(push.sender(), act, push.at()));
        return switch (push.event()) {
            case "" -> {
                if (!push.get("MediaId").isEmpty()) media.wanted(push);
                yield written(push, PushWords.of(push), from);
            }
            case "subscribe" -> Optional.of(config.greeting());
            case "unsubscribe" -> {
                allowances.closed(push.sender());
                yield Optional.empty();
            }
            case "click" -> {
                String words = config.menu().get(push.get("EventKey"));
                yield words == null ? Optional.empty() : written(push, words, from);
            }
            case "templatesendjobfinish" -> {
                report(push);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** Another message under a number that is taken is kept and shown by {@code intake}; they have done their part. */
    private Optional<String> written(Push push, String words, long from) {
        try {
            inbound.store(Channel.WECHAT, push.account(), push.sender(), push.ref(), words, push.at());
        } catch (Refusal differs) {
            if (!differs.code().equals("inbound-differs")) throw differs;
            return Optional.empty();
        }
        return passive.words(push, from);
    }

    /** What became of a template message: {@code success}, {@code failed:user block}, {@code failed: system failed}. */
    private void report(Push push) {
        String status = push.get("Status").toLowerCase(Locale.ROOT);
        boolean arrived = status.equals("success");
        Failure why = arrived ? null : status.contains("block") ? Failure.UNREACHABLE : Failure.CARRIER;
        outbox.report(new Report(
                WechatSender.PROVIDER,
                push.get("MsgID").isEmpty() ? push.get("MsgId") : push.get("MsgID"),
                null,
                arrived ? MessageState.DELIVERED : MessageState.FAILED,
                why,
                arrived ? null : status.substring(0, Math.min(status.length(), 60))));
    }
}
