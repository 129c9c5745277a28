package hotline.open311;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.cases.Place;
import hotline.directory.Area;
import hotline.intake.Contact;
import hotline.open311.Fault.Wrong;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a program sent in, read and found right.
 *
 * @param text the citizen's words, the answers to what was asked, and where the picture is
 */
record NewRequest(Service service, Sender sender, Place place, String text) {
    /** The standard's limit, in characters. */
    private static final int LONGEST = 4000;

    private static final int URL = 1000;

    /** Refuses with 400, naming all that is wrong. */
    static NewRequest of(Params form, Service service, Collection<Area> areas, Open311Config config, ZoneId zone) {
        List<Wrong> wrongs = new ArrayList<>();
        Place place = Whereabouts.of(form, areas, config, wrongs);
        Sender sender = Sender.of(form, wrongs);
        String text = text(form, service, zone, wrongs);
        if (!wrongs.isEmpty()) throw Fault.wrong(wrongs);
        return new NewRequest(service, sender, place, text);
    }

    private static String text(Params form, Service service, ZoneId zone, List<Wrong> wrongs) {
        String said = form.one("description").orElse(service.matter().name());
        if (said.length() > LONGEST)
            wrongs.add(new Wrong("description：最多 4000 字", "description: at most 4,000 characters"));
        List<String> lines = new ArrayList<>(List.of(said));
        lines.addAll(Answered.lines(service.attributes(), form.attributes(), zone, wrongs));
        form.one("media_url").ifPresent(url -> {
            if (url.length() > URL || !url.matches("https?://\\S+"))
                wrongs.add(new Wrong("media_url：应为 http 或 https 地址", "media_url: an http or https address"));
            lines.add("图片：" + url);
        });
        return String.join("\n", lines);
    }

    /** @param ref under which it goes in: the same again is the same contact */
    Contact contact(ApiKey key, String ref) {
        return new Contact(
                Channel.OPEN311,
                Long.toString(key.id()),
                ref,
                sender.from(),
                sender.name(),
                null,
                text,
                Kind.HELP,
                service.matter().id(),
                null,
                place,
                false);
    }
}
