package hotline.open311;

import static hotline.open311.RequestQueryTest.CONFIG;
import static hotline.open311.RequestQueryTest.params;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hotline.base.Gcj02;
import hotline.base.Point;
import hotline.directory.Area;
import hotline.directory.Matter;
import hotline.open311.Attribute.Datatype;
import hotline.open311.Attribute.Value;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program may send in, and what it is told is wrong. */
class NewRequestTest {
    private static final List<Area> AREAS =
            List.of(new Area(1, "a.b.1", "一网格", "Grid 1", Area.Level.CELL, 2L, 30.6, 123.7));
    private static final Service LIGHT = service(
            attribute("POLE", Datatype.STRING, false),
            attribute("FAULT", Datatype.SINGLEVALUELIST, true),
            attribute("LANES", Datatype.MULTIVALUELIST, false),
            attribute("COUNT", Datatype.NUMBER, false),
            attribute("SINCE", Datatype.DATETIME, false),
            attribute("MORE", Datatype.TEXT, false));

    private static Attribute attribute(String code, Datatype type, boolean required) {
        List<Value> values = type.isList() ? List.of(new Value("A", "甲", "A"), new Value("B", "乙", "B")) : List.of();
        return new Attribute(code, 1, type, required, true, "问" + code, code, null, null, values);
    }

    private static Service service(Attribute... attributes) {
        return new Service(
                new Matter(5, "street.light", "路灯不亮", "Street lights out", null, "ldbl", null, null),
                null,
                false,
                false,
                List.of(attributes));
    }

    private static NewRequest read(Service service, String... pairs) {
        return NewRequest.of(params(pairs), service, AREAS, CONFIG, ZoneId.of("Asia/Shanghai"));
    }

    /** With a place and what must be answered. */
    private static NewRequest light(String... more) {
        return read(LIGHT, with(more));
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of("address_string", "人民路 1 号", "attribute[FAULT]", "A"), Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static Fault fault(Service service, String... pairs) {
        return catchThrowableOfType(Fault.class, () -> read(service, pairs));
    }

    @Test
    void the_published_sample_is_taken_in() {
        NewRequest request = read(
                service(),
                "lat",
                "30.60524078",
                "long",
                "123.7012043",
                "address_string",
                "1234 5th street",
                "email",
                "smit333@sfgov.edu",
                "device_id",
                "tt222111",
                "account_id",
                "123456",
                "first_name",
                "john",
                "last_name",
                "smith",
                "phone",
                "111111111",
                "description",
                "A large sinkhole is destroying the street",
                "media_url",
                "http://farm3.static.flickr.com/2002/2212426634_5ed477a060.jpg",
                "attribute[WHISPAWN]",
                "123456");
        assertThat(request.sender()).isEqualTo(new Sender("111111111", "john smith"));
        assertThat(request.place().cell()).isEqualTo("a.b.1");
        assertThat(request.place().lat()).isEqualTo(30.60524078);
        assertThat(request.text()).startsWith("A large sinkhole").contains("2212426634_5ed477a060.jpg");
    }

    @Test
    void answers_stand_in_the_text_in_words() {
        String text = light(
                        "description",
                        "不亮",
                        "attribute[LANES][]",
                        "A",
                        "attribute[LANES][]",
                        "B",
                        "attribute[COUNT]",
                        "3",
                        "attribute[SINCE]",
                        "2026-11-01T08:00:00+08:00",
                        "attribute[POLE]",
                        "P-1",
                        "attribute[X]",
                        "?")
                .text();
        assertThat(text).isEqualTo("不亮\n问POLE：P-1\n问FAULT：甲\n问LANES：甲、乙\n问COUNT：3\n问SINCE：2026-11-01T08:00:00+08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "attribute[FAULT], C",
        "attribute[COUNT], three",
        "attribute[SINCE], yesterday",
        "attribute[LANES], A B",
        "attribute[POLE], '1\n2'",
        "media_url, javascript:alert(1)",
        "email, nobody",
        "lat, 30.6",
        "address_id, nowhere",
        "coordinates, bd09",
    })
    void what_is_no_such_value_is_named(String field, String value) {
        String[] said = field.equals("attribute[FAULT]")
                ? new String[] {"address_string", "x", field, value}
                : field.equals("coordinates") ? with(field, value, "lat", "30.6", "long", "123.7") : with(field, value);
        Fault fault = fault(LIGHT, said);
        assertThat(fault.status()).isEqualTo(400);
        assertThat(fault.wrongs()).hasSize(1);
        assertThat(fault.wrongs().getFirst().english()).contains(field.equals("lat") ? "long" : field);
    }

    @Test
    void a_second_value_for_one_choice_is_wrong() {
        assertThat(fault(LIGHT, with("attribute[FAULT]", "B"))
                        .wrongs()
                        .getFirst()
                        .english())
                .contains("one value only");
    }

    @Test
    void without_a_place_and_a_required_answer_both_are_named() {
        Fault fault = fault(LIGHT, "description", "x");
        assertThat(fault.wrongs())
                .extracting(Fault.Wrong::english)
                .anyMatch(w -> w.contains("location"))
                .anyMatch(w -> w.contains("FAULT"));
    }

    @Test
    void a_place_is_wgs84_unless_it_says_otherwise() {
        Point place = new Point(30.605, 123.701);
        Point shown = Gcj02.fromWgs84(place);
        NewRequest request = light("lat", "" + shown.lat(), "long", "" + shown.lon(), "coordinates", "gcj02");
        assertThat(new Point(request.place().lat(), request.place().lon()).metresTo(place))
                .isLessThan(0.01);
        assertThat(light("lat", "" + shown.lat(), "long", "" + shown.lon())
                        .place()
                        .lat())
                .isEqualTo(shown.lat());
    }

    @Test
    void nonsense_for_a_place_is_refused() {
        for (String lat : new String[] {"91", "NaN", "north", "Infinity"})
            assertThat(fault(LIGHT, with("lat", lat, "long", "123.7")).status())
                    .as(lat)
                    .isEqualTo(400);
        assertThat(fault(LIGHT, with("lat", "48.85", "long", "2.35"))
                        .wrongs()
                        .getFirst()
                        .english())
                .contains("outside");
    }

    @Test
    void near_the_town_but_in_no_cell_is_taken_in() {
        NewRequest request = light("lat", "30.65", "long", "123.7");
        assertThat(request.place().cell()).isNull();
        assertThat(request.place().lat()).isEqualTo(30.65);
    }

    @Test
    void four_thousand_characters_and_no_more() {
        assertThat(light("description", "长".repeat(4000)).text()).startsWith("长长");
        assertThat(fault(LIGHT, with("description", "长".repeat(4001)))
                        .wrongs()
                        .getFirst()
                        .english())
                .contains("4,000");
    }

    @Test
    void without_words_the_service_is_what_it_is_about() {
        assertThat(light().text()).startsWith("路灯不亮\n");
    }

    @Test
    void a_sender_is_known_again_by_the_best_there_is() {
        assertThat(light("phone", "+86 138-1234-8000", "email", "a@b").sender().from())
                .isEqualTo("+86 138-1234-8000");
        assertThat(light("phone", "call me", "email", "a@b").sender().from()).isEqualTo("a@b");
        assertThat(light("account_id", "123456").sender().from()).isEqualTo("account:123456");
        assertThat(light("device_id", "d").sender().from()).isEqualTo("device:d");
        assertThat(light().sender()).isEqualTo(new Sender("", null));
        assertThat(light("first_name", "小雨", "last_name", "林").sender().name()).isEqualTo("林小雨");
    }
}
