package hotline.open311;

import hotline.open311.Node.Flag;
import hotline.open311.Node.Group;
import hotline.open311.Node.Many;
import hotline.open311.Node.None;
import hotline.open311.Node.Number;
import hotline.open311.Node.Text;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A tree as XML without a namespace, as GeoReport wants it. */
final class XmlText {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private XmlText() {}

    static String of(String root, Node node) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = FACTORY.createXMLStreamWriter(text);
            out.writeStartDocument("utf-8", "1.0");
            element(root, node, out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void element(String name, Node node, XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement(name);
        switch (node) {
            case Group g -> {
                for (Map.Entry<String, Node> field : g.fields().entrySet())
                    element(field.getKey(), field.getValue(), out);
            }
            case Many m -> {
                for (Node item : m.items()) element(m.item(), item, out);
            }
            case None n -> {}
            case Text t -> out.writeCharacters(t.text());
            case Flag f -> out.writeCharacters(Format.leaf(f));
            case Number n -> out.writeCharacters(Format.leaf(n));
        }
        out.writeEndElement();
    }
}
