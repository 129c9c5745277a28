package hotline.open311;

import hotline.open311.Node.Flag;
import hotline.open311.Node.Group;
import hotline.open311.Node.Many;
import hotline.open311.Node.None;
import hotline.open311.Node.Number;
import hotline.open311.Node.Text;
import java.util.Optional;

/** The two forms of an answer, after the dot of its address. */
enum Format {
    JSON("application/json; charset=utf-8") {
        @Override
        String write(String root, Node node) {
            return JsonText.of(node);
        }
    },
    XML("text/xml; charset=utf-8") {
        @Override
        String write(String root, Node node) {
            return XmlText.of(root, node);
        }
    };

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** The whole text; in JSON the root has no name (the Spark convention). */
    abstract String write(String root, Node node);

    static Optional<Format> read(String word) {
        return switch (word) {
            case "json" -> Optional.of(JSON);
            case "xml" -> Optional.of(XML);
            default -> Optional.empty();
        };
    }

    /** Text of a leaf; a group or a list has none. */
    static String leaf(Node node) {
        return switch (node) {
            case Text t -> t.text();
            case Flag f -> Boolean.toString(f.value());
            case Number n -> n.value().toPlainString();
            case None n -> "";
            case Group g -> throw new IllegalArgumentException("a group");
            case Many m -> throw new IllegalArgumentException("a list");
        };
    }
}
