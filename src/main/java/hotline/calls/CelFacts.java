package hotline.calls;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads channel event logging: the same call as the live feed saw it, from the file that survives a kill. */
final class CelFacts {
    private CelFacts() {}

    static @Nullable Fact read(Evidence e) {
        String channel = e.uniqueId();
        if (channel == null) return null;
        return switch (e.event()) {
            case "HotlineArrived" ->
                new Fact.Arrived(e.at(), e.source(), channel, e.field("exten"), extra(e, "extra"), null, null);
            case "HotlineQueueExit" -> exit(e, channel);
            case "HotlineRating" -> new Fact.Rated(e.at(), e.source(), channel, Ratings.read(extra(e, "extra")));
            case "APP_START" -> queue(e) ? new Fact.Asked(e.at(), e.source(), channel, queueName(e), false) : null;
            case "APP_END" -> queue(e) ? new Fact.Left(e.at(), e.source(), channel) : null;
            case "BRIDGE_ENTER", "BRIDGE_EXIT" -> bridge(e, channel);
            case "BLINDTRANSFER", "ATTENDEDTRANSFER" -> transfer(e, channel);
            case "HANGUP" -> new Fact.HungUp(e.at(), e.source(), channel, null);
            default -> null;
        };
    }

    private static @Nullable Fact exit(Evidence e, String channel) {
        Outcome outcome = QueueStatus.outcome(extra(e, "extra"));
        return outcome == null ? null : new Fact.Exited(e.at(), e.source(), channel, outcome, null, true);
    }

    private static @Nullable Fact bridge(Evidence e, String channel) {
        String bridge = extra(e, "bridge_id");
        if (bridge == null) return null;
        return e.event().equals("BRIDGE_EXIT")
                ? new Fact.Parted(e.at(), e.source(), channel, bridge)
                : new Fact.Entered(e.at(), e.source(), channel, bridge, Telephone.of(e.field("channame")));
    }

    private static Fact transfer(Evidence e, String channel) {
        boolean attended = e.event().startsWith("ATTENDED");
        String to = attended ? Telephone.of(extra(e, "transfer_target_channel_name")) : extra(e, "extension");
        return new Fact.Transferred(e.at(), e.source(), channel, attended, Telephone.of(e.field("channame")), to);
    }

    private static boolean queue(Evidence e) {
        return "Queue".equals(e.field("appname"));
    }

    /** The first argument of the application: {@code hotline-96196,ct,,,60}. */
    private static @Nullable String queueName(Evidence e) {
        String arguments = e.field("appdata");
        return arguments == null ? null : arguments.split(",", 2)[0];
    }

    /** One string out of the small JSON object that Asterisk packs into {@code eventextra}. */
    private static @Nullable String extra(Evidence e, String key) {
        String json = e.field("eventextra");
        if (json == null) return null;
        Matcher value = Pattern.compile("\"" + key + "\":\"([^\"]*)\"").matcher(json);
        return value.find() && !value.group(1).isEmpty() ? value.group(1) : null;
    }
}
