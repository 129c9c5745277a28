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
 * Waits a moment for what there is to say to a push. Few wait at once, and none where storing alone took long: under load
 * answers leave without words, which then go as messages. A push that comes again gets the words that it got.
 */
@ApplicationScoped
class Passive {
    /** The first look; each further one comes as much later. */
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(40);

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
        boolean busy = System.nanoTime() - from > within / 4;
        if (busy || !waiting.tryAcquire()) return Optional.empty();
        String name = "passive-" + PushSignature.of(push.account(), push.sender(), push.ref());
        try {
            Optional<String> words;
            long pause = 0;
            do {
                pause += LOOK;
                LockSupport.parkNanos(pause);
                words = outbox.handOver(Channel.WECHAT, push.sender(), WechatSender.PROVIDER, name);
            } while (words.isEmpty() && System.nanoTime() - from + pause < within);
            return words;
        } finally {
            waiting.release();
        }
    }
}
