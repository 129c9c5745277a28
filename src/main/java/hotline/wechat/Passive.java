package hotline.wechat;

import hotline.base.Channel;
import hotline.notify.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits a moment for what there is to say to a push. Few wait at once: under load answers leave without words, which then
 * go as messages. A push that comes again gets the words that it got.
 */
@ApplicationScoped
class Passive {
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(50);

    private final Outbox outbox;
    private final long within;
    private final Semaphore waiting;

    @Inject
    Passive(Outbox outbox, WechatConfig config) {
        this.outbox = outbox;
        this.within = config.passiveWithin().toNanos();
        this.waiting = new Semaphore(config.passiveAtOnce());
    }

    /** @param from when the push came: what storing took is no longer there to wait */
    Optional<String> words(Push push, long from) {
        if (within == 0 || !waiting.tryAcquire()) return Optional.empty();
        String name = "passive-" + PushSignature.of(push.account(), push.sender(), push.ref());
        try {
            Optional<String> words;
            do {
                LockSupport.parkNanos(LOOK_AGAIN);
                words = outbox.handOver(Channel.WECHAT, push.sender(), WechatSender.PROVIDER, name);
            } while (words.isEmpty() && System.nanoTime() - from < within);
            return words;
        } finally {
            waiting.release();
        }
    }
}
