package hotline.wechat;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.base.Tireless;
import hotline.files.Attachments;
import hotline.files.Owner;
import hotline.files.Upload;
import hotline.wechat.AccessTokens.NoToken;
import hotline.wechat.MediaRows.Fetched;
import hotline.wechat.MediaRows.Wanted;
import hotline.wechat.WechatClient.Media;
import hotline.wechat.WechatClient.TooLarge;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Fetches what came with messages, each second on every node, outside of any transaction; hangs it on the message's case as
 * soon as there is one. It is told by its content, sealed and scanned as every attachment; until then nobody sees it.
 */
@ApplicationScoped
class MediaSweep {
    private static final int BATCH = 4;
    private static final int BINDING = 50;

    /** No such picture (any more): sent again it would be no other. */
    private static final int NO_MEDIA = 40007;

    private final MediaRows rows;
    private final WechatApi api;
    private final Attachments attachments;
    private final WechatConfig config;
    private final Tireless tireless = new Tireless(Logger.getLogger(MediaSweep.class), "pictures are not fetched");

    @Inject
    MediaSweep(MediaRows rows, WechatApi api, Attachments attachments, WechatConfig config) {
        this.rows = rows;
        this.api = api;
        this.attachments = attachments;
        this.config = config;
    }

    @Scheduled(identity = "wechat-media", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        if (config.appSecret().isPresent()) tireless.attempt(this::sweep);
    }

    void sweep() {
        List<Wanted> taken;
        do {
            taken = rows.take(BATCH);
            taken.forEach(this::fetch);
        } while (taken.size() == BATCH);
        while (Once.call(this::bind) == BINDING) {
            // there may be more
        }
    }

    private void fetch(Wanted wanted) {
        try {
            Media media = api.media(wanted.mediaId(), config.mediaMax().asLongValue());
            int code = WechatApi.refusal(media);
            if (code == NO_MEDIA) rows.failed(wanted.id(), "code " + code);
            else if (code != 0) rows.later(wanted.id(), "code " + code);
            else keep(wanted, media);
        } catch (TooLarge e) {
            rows.failed(wanted.id(), "too large");
        } catch (NoToken e) {
            rows.later(wanted.id(), "token " + e.code());
        } catch (IOException e) {
            rows.later(wanted.id(), e.getClass().getSimpleName());
        }
    }

    /** What is not what may be attached is not kept. */
    private void keep(Wanted wanted, Media media) {
        Upload upload =
                Upload.of("wechat-media-" + wanted.id(), wanted.kind(), new ByteArrayInputStream(media.bytes()));
        try {
            attachments.upload(Owner.ofDraft(wanted.draft()), null, upload, Actor.SYSTEM);
            rows.fetched(wanted.id());
        } catch (Refusal refused) {
            rows.failed(wanted.id(), refused.code());
        }
    }

    private int bind() {
        List<Fetched> settled = rows.settled(BINDING);
        for (Fetched each : settled) {
            Owner draft = Owner.ofDraft(each.draft());
            if (each.caseId() == null) attachments.forget(draft);
            else
                attachments.bind(
                        draft,
                        Owner.ofCase(each.caseId()),
                        each.contact() == null ? null : "contact:" + each.contact(),
                        false);
            rows.done(each.id());
        }
        return settled.size();
    }
}
