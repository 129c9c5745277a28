package hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The telephone in the page, against a real Asterisk: two operators in two windows, and callers. */
class SoftphoneIT {
    private static Stage stage;
    private static Api reader;
    private static Window first;
    private static Window second;
    /** Takes calls. */
    private static OperatorDesk one;
    /** Sits at his telephone, but takes no calls from the queue. */
    private static OperatorDesk two;

    @BeforeAll
    static void sitDown() {
        stage = Stage.set();
        reader = stage.service.api("supervisor");
        first = stage.chromium.window(stage.service.home());
        first.watchMicrophones();
        one = new OperatorDesk(first);
        one.sitDown("operator", "8017");
        second = stage.chromium.window(stage.service.home());
        two = new OperatorDesk(second);
        two.sitDown("operator2", "8018");
    }

    @AfterAll
    static void leave() {
        for (Window window : new Window[] {first, second}) {
            if (window == null) continue;
            window.page().click("#sign-out");
            window.page().waitForURL(url -> url.contains("/login"));
            window.close();
        }
    }

    @Test
    void who_is_held_hears_music_and_is_taken_up_again() {
        Line.Call caller = answered("13900000001");
        String call = one.call();
        one.hold(true);
        first.picture("held");
        said(call, "Hold");
        one.hold(false);
        said(call, "Unhold");
        one.hangUp();
        assertThat(caller.over()).contains(call);
        backToWork();
    }

    @Test
    void a_muted_microphone_lets_nothing_through() {
        Line.Call caller = answered("13900000002");
        assertThat(first.speaks()).isTrue();
        one.mute(true);
        first.picture("muted");
        assertThat(first.speaks()).isFalse();
        one.mute(false);
        assertThat(first.speaks()).isTrue();
        one.hangUp();
        assertThat(first.speaks()).as("after the call").isFalse();
        caller.over();
        backToWork();
    }

    @Test
    void a_key_pressed_in_the_page_is_heard_at_the_far_end() {
        Console console = new Console(Parts.needed());
        if (!first.page().isVisible("#phone-ready")) one.pause();
        // the far end is our own menu: 3 is lost property, no key or another one is not
        one.dial("96196");
        Until.that(
                "the menu listens",
                () -> console.ask("core show channels concise")
                        .lines()
                        .anyMatch(channel -> channel.contains("PJSIP/8017-")
                                && channel.contains("!menu!")
                                && channel.contains("!Read!")));
        one.press("3");
        first.picture("key-pressed");
        Until.that("the key chose the queue", () -> skills().contains("lost"));
        one.hangUp();
        one.ready();
    }

    @Test
    void a_blind_transfer_gives_the_citizen_to_a_colleague() {
        Line.Call caller = answered("13900000003");
        String call = one.call();
        one.transfer("8018");
        assertThat(two.whoRings()).isEqualTo("13900000003");
        second.picture("transferred-to-me");
        two.answer();
        assertThat(two.call()).isEqualTo(call);
        assertThat(one.talks()).as("who gave the call away").isFalse();
        two.hangUp();
        caller.over();
        JsonNode transfer = transfer(call);
        assertThat(transfer.path("attended").asBoolean()).isFalse();
        assertThat(transfer.path("to").asText()).contains("8018");
        backToWork();
    }

    @Test
    void an_attended_transfer_connects_the_citizen_with_the_colleague_who_was_asked() {
        Line.Call caller = answered("13900000004");
        String call = one.call();
        one.ask("8018");
        two.whoRings();
        two.answer();
        first.picture("asking");
        one.complete();
        Until.that(
                "the colleague has the citizen",
                () -> two.talks() && two.caller().equals("13900000004"));
        second.picture("handed-over");
        assertThat(one.talks()).as("who handed over").isFalse();
        Until.that("the citizen talks with the colleague", () -> talksWith(call, "8018"));
        two.hangUp();
        assertThat(caller.over()).as("his call").contains(call).contains("rating");
        assertThat(transfer(call).path("attended").asBoolean()).isTrue();
        backToWork();
    }

    @Test
    void headset_ring_and_volume_are_chosen_once() {
        Page page = second.page();
        openDevices(page);
        List<String> choice = page.locator("#phone-microphone option").allTextContents();
        assertThat(choice).hasSizeGreaterThan(1);
        page.selectOption("#phone-microphone", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.selectOption("#phone-speaker", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.selectOption("#phone-ringer", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.fill("#phone-volume", "0.5");
        second.picture("devices");
        List<String> chosen = chosen(page);
        page.click("#phone-devices .primary");
        second.show("/desk");
        page.waitForSelector("html[data-phone=registered]");
        openDevices(page);
        assertThat(chosen(page)).isEqualTo(chosen).doesNotContain("");
        page.click("#phone-devices .primary");
    }

    @Test
    void a_lost_link_is_said_and_found_again_and_the_call_goes_on() {
        Line.Call caller = answered("13900000005");
        first.offline(true);
        first.page().waitForSelector("#phone-link:has-text('重新连接')");
        first.picture("link-lost");
        assertThat(one.talks()).as("while the link is lost").isTrue();
        first.offline(false);
        first.page()
                .waitForSelector(
                        "#phone-link", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(one.talks()).as("when the link is back").isTrue();
        // what was asked for without a network
        first.complaints().clear();
        one.hangUp();
        assertThat(caller.over()).as("the hang-up was heard").contains("rating");
        backToWork();
    }

    @Test
    void a_call_survives_moving_between_pages() {
        String number = stage.service
                .api("api")
                .post("/api/contacts", """
                        {"channel":"sms","ref":"softphone-%d","from":"13900000006","matter":"street.light","text":"路灯不亮","skill":"complaint"}""".formatted(System.nanoTime()))
                .path("case")
                .asText();
        Line.Call caller = answered("13900000006");
        Page page = first.page();
        page.waitForSelector("#work-form");
        one.what("又打来了");
        for (String path : List.of("/desk/queue", "/desk/calls", "/figures", "/desk")) {
            page.click("nav a[href='" + path + "']");
            page.waitForSelector("nav a[href='" + path + "'][aria-current=page]");
            assertThat(one.talks()).as("on " + path).isTrue();
        }
        page.click(".caller a[href$='" + number + "']");
        page.waitForSelector("[data-case='" + number + "']");
        first.picture("case-while-talking");
        assertThat(one.talks()).as("on the page of a case").isTrue();
        page.goBack();
        page.waitForSelector("#work-form");
        assertThat(page.inputValue("#f-what")).isEqualTo("又打来了");
        assertThat(first.complaints()).isEmpty();
        one.hangUp();
        caller.over();
        backToWork();
    }

    private static Line.Call answered(String number) {
        one.ready();
        Line.Call caller = stage.line.call("--number", "12328", "--caller", number, "--rate", "5");
        assertThat(one.whoRings()).isEqualTo(number);
        one.answer();
        return caller;
    }

    /** The first operator through with the call, the form left as it is. */
    private static void backToWork() {
        one.endWrapUp();
        first.show("/desk");
        first.page().waitForSelector("html[data-phone=registered]");
    }

    private static void openDevices(Page page) {
        page.click("#phone-more");
        page.click("#phone-setup");
        page.waitForSelector(
                "#phone-microphone option:nth-child(2)",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForSelector(
                "#phone-ringer option:nth-child(2)",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static List<String> chosen(Page page) {
        return List.of("microphone", "speaker", "ringer", "volume").stream()
                .map(part -> page.inputValue("#phone-" + part))
                .toList();
    }

    /** Waits until the ledger has it from Asterisk. */
    private static void said(String call, String event) {
        Until.that(
                event + " is in the ledger",
                () -> StreamSupport.stream(detail(call).path("evidence").spliterator(), false)
                        .anyMatch(said -> said.path("event").asText().equals(event)));
    }

    private static boolean talksWith(String call, String extension) {
        return StreamSupport.stream(detail(call).path("legs").spliterator(), false)
                .anyMatch(leg -> leg.path("extension").asText().equals(extension)
                        && leg.path("to").isNull());
    }

    private static JsonNode transfer(String call) {
        return Until.found(
                "the transfer is in the ledger",
                () -> Optional.of(detail(call).path("transfers").path(0)).filter(t -> !t.isMissingNode()));
    }

    private static JsonNode detail(String call) {
        return reader.get("/api/calls/" + call);
    }

    private static List<String> skills() {
        return reader.get("/api/calls?limit=200").path("items").findValuesAsText("skill");
    }
}
