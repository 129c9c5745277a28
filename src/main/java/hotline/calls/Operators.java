package hotline.calls;

import hotline.calls.Fact.Operator;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who sat at the channels of a call: what its own queue events say, else who was a member at that telephone. */
final class Operators {
    private final Facts facts;
    private final FoldRules rules;
    private final Map<String, Operator> byChannel = new HashMap<>();

    Operators(Facts facts, FoldRules rules) {
        this.facts = facts;
        this.rules = rules;
        facts.of(Fact.Offered.class).forEach(o -> byChannel.put(o.ringing(), o.operator()));
        facts.of(Fact.Connected.class).forEach(c -> {
            if (c.ringing() != null) byChannel.merge(c.ringing(), c.operator(), Operators::fuller);
        });
    }

    /** AMI's events know telephone and login, queue_log's the login only. */
    private static Operator fuller(Operator a, Operator b) {
        return a.telephone() != null ? a : b;
    }

    Operator at(String channel, @Nullable String telephone, Instant at) {
        Operator known = byChannel.get(channel);
        if (known != null && known.telephone() != null) return known;
        if (known != null) return new Operator(known.login(), telephone);
        if (telephone == null || Telephone.extension(telephone) == null) return new Operator(null, telephone);
        return new Operator(rules.operator(facts.server(), telephone, at), telephone);
    }
}
