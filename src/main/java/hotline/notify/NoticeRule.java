package hotline.notify;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether a notice is written for an audience, and whether it goes to the telephones on duty as well.
 *
 * @param revision how often it was changed; a form names the one it was filled in from
 */
public record NoticeRule(Template template, Audience audience, boolean page, boolean sms, int revision) {
    /** {@code missed/unit}. */
    @JsonProperty
    public String code() {
        return template.word() + "/" + audience.word();
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("page", String.valueOf(page));
        fields.put("sms", String.valueOf(sms));
        return fields;
    }
}
