package hotline.wechat;

import hotline.base.Channel;
import hotline.base.PersonalData;
import hotline.citizens.Identities;
import hotline.notify.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * What is kept here of an openid, by its keyed hash: how often it may be written to, and pictures on their way. All of it goes
 * by itself within days ({@link Traces}); what he wrote is {@code intake}'s, his pictures are {@code files}'.
 */
@ApplicationScoped
class WechatData implements PersonalData {
    private final Jdbi jdbi;
    private final Identities identities;
    private final Outbox outbox;

    @Inject
    WechatData(Jdbi jdbi, Identities identities, Outbox outbox) {
        this.jdbi = jdbi;
        this.identities = identities;
        this.outbox = outbox;
    }

    @Override
    public String part() {
        return "wechat";
    }

    /** Nothing that he could read. */
    @Override
    public List<?> export(Person person) {
        return List.of();
    }

    @Override
    public boolean needs(long citizen) {
        return false;
    }

    @Override
    public void emptyCase(long caseId) {
        // nothing here belongs to a case
    }

    @Override
    public void emptyPerson(Person person) {
        identities.names(person.citizens(), Channel.WECHAT).stream()
                .map(openid -> outbox.hash(Channel.WECHAT, openid))
                .forEach(hash -> jdbi.useHandle(h -> {
                    h.execute("DELETE FROM wechat_window WHERE openid_hash = ?", (Object) hash);
                    h.execute("DELETE FROM wechat_media WHERE sender_hash = ?", (Object) hash);
                }));
    }
}
