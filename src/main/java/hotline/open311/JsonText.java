package hotline.open311;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hotline.open311.Node.Flag;
import hotline.open311.Node.Group;
import hotline.open311.Node.Many;
import hotline.open311.Node.None;
import hotline.open311.Node.Number;
import hotline.open311.Node.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** A tree as JSON, by the Spark convention: lists without the names of their items. */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    static String of(Node node) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            write(node, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Node node, JsonGenerator out) throws IOException {
        switch (node) {
            case None n -> out.writeNull();
            case Text t -> out.writeString(t.text());
            case Flag f -> out.writeBoolean(f.value());
            case Number n -> out.writeNumber(n.value().toPlainString());
            case Group g -> {
                out.writeStartObject();
                for (Map.Entry<String, Node> field : g.fields().entrySet()) {
                    out.writeFieldName(field.getKey());
                    write(field.getValue(), out);
                }
                out.writeEndObject();
            }
            case Many m -> {
                out.writeStartArray();
                for (Node item : m.items()) write(item, out);
                out.writeEndArray();
            }
        }
    }
}
