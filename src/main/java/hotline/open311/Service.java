package hotline.open311;

import hotline.directory.Matter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public matter as other programs see it.
 *
 * @param group the matter above it, {@code null} at the top of the tree
 * @param words the citizens' own words are published
 * @param batch a new request is answered with a token
 */
record Service(Matter matter, @Nullable Matter group, boolean words, boolean batch, List<Attribute> attributes) {

    String name(Language language) {
        return language.of(matter.name(), matter.nameEn());
    }

    Node node(Language language) {
        String of = group == null ? name(language) : language.of(group.name(), group.nameEn());
        return Node.group(
                "service_code", Node.of(matter.code()),
                "service_name", Node.of(name(language)),
                "description", Node.of(group == null ? name(language) : of + " · " + name(language)),
                "metadata", Node.of(!attributes.isEmpty()),
                "type", Node.of(batch ? "batch" : "realtime"),
                "keywords", Node.of(keywords()),
                "group", Node.of(of));
    }

    /** Both names and the first letters of the pinyin, whatever language is asked for: people search in either. */
    private String keywords() {
        List<String> words = new ArrayList<>(List.of(matter.name(), matter.nameEn(), matter.initials()));
        if (group != null) words.addAll(List.of(group.name(), group.nameEn()));
        return String.join(
                ", ", words.stream().map(w -> w.replace(",", "")).distinct().toList());
    }

    Node definition(Language language) {
        return Node.group(
                "service_code",
                Node.of(matter.code()),
                "attributes",
                new Node.Many(
                        "attribute",
                        attributes.stream().map(a -> a.node(language)).toList()));
    }
}
