package hotline.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** JSON and XML say the same, whatever is said. */
class NodeTest {
    private static final String[] WORDS = {
        "路灯不亮",
        "<b>&amp;</b>",
        "]]>",
        "a\"b\\c",
        "😀 emoji",
        "line\nline",
        "tab\there",
        " ",
        "",
        "\u0000\u0007x\ufffe",
        "cr\r\nlf",
        "'"
    };

    @Test
    void the_published_sample_of_a_service_list_is_written_as_it_is_published() {
        Node list = new Node.Many(
                "service",
                List.of(Node.group(
                        "service_code", Node.of("001"),
                        "service_name", Node.of("Cans left out 24x7"),
                        "metadata", Node.of(true),
                        "type", Node.of("realtime"),
                        "keywords", Node.of("lorem, ipsum, dolor"),
                        "group", Node.of("sanitation"))));
        assertThat(Format.XML.write("services", list))
                .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
                .contains("<services><service><service_code>001</service_code>")
                .contains("<metadata>true</metadata>");
        assertThat(Format.JSON.write("services", list))
                .startsWith("[{\"service_code\":\"001\",")
                .contains("\"metadata\":true");
    }

    @Test
    void nothing_is_null_in_json_and_an_empty_element_in_xml() throws Exception {
        Node list = new Node.Many("request", List.of(Node.group("notes", Node.NONE)));
        assertThat(Format.JSON.write("service_requests", list)).isEqualTo("[{\"notes\":null}]");
        assertThat(Xml.root(Format.XML.write("service_requests", list))
                        .getElementsByTagName("notes")
                        .item(0)
                        .getTextContent())
                .isEmpty();
    }

    @Test
    void json_and_xml_agree_about_any_tree() throws Exception {
        Random random = new Random(20);
        for (int i = 0; i < 1000; i++) {
            Node node = tree(random, 4);
            JsonNode json = new ObjectMapper().readTree(Format.JSON.write("root", node));
            Element xml = Xml.root(Format.XML.write("root", node));
            assertThat(Xml.plain(xml, node)).isEqualTo(plain(json));
        }
    }

    private static Node tree(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> Node.of(WORDS[random.nextInt(WORDS.length)]);
            case 1 -> Node.of(random.nextBoolean());
            case 2 -> Node.degrees(random.nextDouble() * 180);
            case 3 -> Node.NONE;
            case 4 -> {
                Map<String, Node> fields = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i >= 0; i--) fields.put("f" + i, tree(random, depth - 1));
                yield new Node.Group(fields);
            }
            default -> {
                List<Node> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) items.add(tree(random, depth - 1));
                yield new Node.Many("item", items);
            }
        };
    }

    /** A tree as lists, maps and texts, in which an empty text and none are the same, as they are in XML. */
    private static Object plain(JsonNode json) {
        if (json.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            json.properties().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
            return map;
        }
        if (json.isArray()) {
            List<Object> list = new ArrayList<>();
            json.forEach(item -> list.add(plain(item)));
            return list;
        }
        return json.isNull() ? "" : json.isNumber() ? json.decimalValue().toPlainString() : json.asText();
    }

    /** XML as the same lists, maps and texts; what is a list is known from the tree. */
    static final class Xml {
        static Element root(String text) throws Exception {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
        }

        static List<Element> children(Element of) {
            List<Element> children = new ArrayList<>();
            for (org.w3c.dom.Node n = of.getFirstChild(); n != null; n = n.getNextSibling())
                if (n instanceof Element e) children.add(e);
            return children;
        }

        static Object plain(Element element, Node like) {
            return switch (like) {
                case Node.Group g -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    children(element)
                            .forEach(c ->
                                    map.put(c.getTagName(), plain(c, g.fields().get(c.getTagName()))));
                    yield map;
                }
                case Node.Many m -> {
                    List<Object> list = new ArrayList<>();
                    List<Element> children = children(element);
                    assertThat(children).hasSameSizeAs(m.items());
                    for (int i = 0; i < children.size(); i++) {
                        assertThat(children.get(i).getTagName()).isEqualTo(m.item());
                        list.add(plain(children.get(i), m.items().get(i)));
                    }
                    yield list;
                }
                case Node.Text t -> element.getTextContent();
                case Node.Flag f -> element.getTextContent();
                case Node.Number n -> element.getTextContent();
                case Node.None n -> element.getTextContent();
            };
        }
    }
}
