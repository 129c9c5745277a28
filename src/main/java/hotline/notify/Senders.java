package hotline.notify;

import hotline.base.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The ways out that are configured, at most one a channel. */
@ApplicationScoped
class Senders {
    private final List<Sender> all;

    @Inject
    Senders(@Any Instance<Sender> beans) {
        this(beans.stream().toList());
    }

    Senders(List<Sender> all) {
        this.all = all;
    }

    Optional<Sender> of(Channel channel) {
        return all.stream().filter(s -> s.channel() == channel && s.isReady()).findFirst();
    }

    Set<Channel> ready() {
        return all.stream().filter(Sender::isReady).map(Sender::channel).collect(Collectors.toSet());
    }
}
