package hotline.wechat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML of a push as names and values, an inner element's as {@code Outer.Inner}; and of our answers. Pure. Nothing is
 * loaded from anywhere: a document type, an entity of its own or a processing instruction makes it unreadable.
 */
final class PushXml {
    /** Their texts have at most 2,048 bytes; encrypted, in base64, in both forms, that is some 10,000. */
    static final int LONGEST = 64 * 1024;

    private static final int DEEPEST = 6;
    private static final int MOST = 200;
    private static final XMLInputFactory FACTORY = factory();

    private PushXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is loaded");
        });
        return factory;
    }

    /** Empty when it is too long or not well-formed, or wants more than to be read. */
    static Optional<Map<String, String>> read(byte[] body) {
        if (body.length > LONGEST) return Optional.empty();
        try {
            XMLStreamReader reader =
                    FACTORY.createXMLStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8.name());
            return Optional.of(values(reader));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> values(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> values = new LinkedHashMap<>();
        String path = "";
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST || values.size() > MOST) throw new XMLStreamException("too much");
                    if (depth == 1 && !reader.getLocalName().equals("xml")) throw new XMLStreamException("no push");
                    if (depth > 1) path = path.isEmpty() ? reader.getLocalName() : path + "." + reader.getLocalName();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!path.isEmpty()) values.merge(path, reader.getText(), String::concat);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth-- > 1) path = path.substring(0, Math.max(path.lastIndexOf('.'), 0));
                }
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.PROCESSING_INSTRUCTION -> throw new XMLStreamException("refused");
                default -> {
                    // blanks and remarks
                }
            }
        }
        return values;
    }

    /** {@code <xml>} with these values, as they write it. */
    static String write(Map<String, String> values) {
        StringBuilder xml = new StringBuilder("<xml>");
        values.forEach((name, value) -> xml.append('<')
                .append(name)
                .append("><![CDATA[")
                .append(value.replace("]]>", "]]]]><![CDATA[>"))
                .append("]]></")
                .append(name)
                .append('>'));
        return xml.append("</xml>").toString();
    }
}
