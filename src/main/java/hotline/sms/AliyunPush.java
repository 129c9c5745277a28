package hotline.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** What Aliyun pushes, in whatever encoding. */
record AliyunPush(JsonNode items) {

    /** Takes the bytes before anybody makes words of them. */
    @Provider
    @Consumes(MediaType.APPLICATION_JSON)
    static class Reader implements MessageBodyReader<AliyunPush> {
        @Inject
        SmsConfig config;

        @Inject
        ObjectMapper json;

        @Override
        public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
            return type == AliyunPush.class;
        }

        @Override
        public AliyunPush readFrom(
                Class<AliyunPush> type,
                Type generic,
                Annotation[] annotations,
                MediaType media,
                MultivaluedMap<String, String> headers,
                InputStream body)
                throws IOException {
            String text = Encoded.text(
                    body.readAllBytes(),
                    headers.getFirst("Content-Type"),
                    config.aliyun().charset());
            return new AliyunPush(json.readTree(text));
        }
    }
}
