package hotline.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushXmlTest {
    private static Optional<Map<String, String>> read(String xml) {
        return PushXml.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void names_and_values_are_read_and_inner_ones_keep_their_outer_name() {
        assertThat(read("""
                        <xml><Content><![CDATA[路灯 <b>不亮</b> & 😀]]></Content><CreateTime>1</CreateTime>
                        <ScanCodeInfo><ScanType><![CDATA[qrcode]]></ScanType></ScanCodeInfo><Recognition><![CDATA[]]></Recognition></xml>""")).hasValueSatisfying(values -> {
            assertThat(values).containsEntry("Content", "路灯 <b>不亮</b> & 😀");
            assertThat(values).containsEntry("ScanCodeInfo.ScanType", "qrcode");
            assertThat(values.getOrDefault("Recognition", "")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml><Content>&x;</Content></xml>",
                "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/x.dtd\"><xml><Content>a</Content></xml>",
                "<!DOCTYPE xml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><xml><Content>&b;</Content></xml>",
                "<xml><Content>&x;</Content></xml>",
                "<?xml-stylesheet href=\"x\"?><xml><Content>a</Content></xml>",
                "<xml><Content>a</Content>",
                "<html><Content>a</Content></html>",
                "<xml><a><b><c><d><e><f><g>deep</g></f></e></d></c></b></a></xml>",
                "no xml",
                ""
            })
    void what_wants_more_than_to_be_read_is_not_read(String xml) {
        assertThat(read(xml)).isEmpty();
    }

    @Test
    void too_much_is_not_read() {
        assertThat(read("<xml><Content>" + "a".repeat(PushXml.LONGEST) + "</Content></xml>"))
                .isEmpty();
        StringBuilder many = new StringBuilder("<xml>");
        for (int i = 0; i < 500; i++)
            many.append("<a").append(i).append(">x</a").append(i).append('>');
        assertThat(read(many.append("</xml>").toString())).isEmpty();
    }

    @Test
    void what_is_written_is_read_again_whatever_it_says() {
        Map<String, String> values = Map.of("Content", "]]> ]]]]> <xml> & 好");
        assertThat(read(PushXml.write(values))).contains(values);
    }
}
