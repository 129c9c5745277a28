package hotline.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.base.Channel;
import hotline.notify.Failure;
import hotline.notify.Letter;
import hotline.notify.MessageState;
import hotline.notify.Sender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * SMS by Aliyun. It takes approved templates only: each of ours names one of theirs, which has the one variable {@code text}
 * for all words but the signature. Our own name of the message goes along as {@code OutId} and comes back with reports and
 * in their list, so an attempt that nobody heard of is found exactly.
 */
@ApplicationScoped
class AliyunSender implements Sender {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 50;

    private final Supplier<Boolean> ready;
    private final SmsConfig.Aliyun config;
    private final AliyunClient client;
    private final Clock clock;

    @Inject
    AliyunSender(Gateway gateway, SmsConfig config, Clock clock) {
        this(() -> gateway.is(SmsConfig.Provider.ALIYUN), config.aliyun(), clock);
    }

    AliyunSender(Supplier<Boolean> ready, SmsConfig.Aliyun config, Clock clock) {
        this.ready = ready;
        this.config = config;
        this.client = new AliyunClient(config, clock);
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String provider() {
        return "aliyun";
    }

    @Override
    public boolean isReady() {
        return ready.get();
    }

    @Override
    public Result send(Letter letter) {
        String template = config.templates().get(letter.template().word());
        if (template == null)
            return new Later(
                    Failure.ACCOUNT, "no template for " + letter.template().word(), null);
        Map<String, String> call = new LinkedHashMap<>();
        call.put("PhoneNumbers", letter.to());
        call.put("SignName", config.signName().orElseThrow());
        call.put("TemplateCode", template);
        call.put(
                "TemplateParam",
                JSON.createObjectNode().put("text", unsigned(letter.text())).toString());
        call.put("OutId", letter.ref());
        if (letter.extension() != null) call.put("SmsUpExtendCode", letter.extension());
        try {
            return result(client.call("SendSms", call), letter);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Later(Failure.UNAVAILABLE, e.getClass().getSimpleName(), null);
        } catch (IOException e) {
            return new Unclear(e.getClass().getSimpleName());
        }
    }

    /** Theirs puts the signature before the words. */
    static String unsigned(String text) {
        return text.replaceFirst("^【[^】]*】", "");
    }

    private static Result result(AliyunClient.Answer answer, Letter letter) {
        String code = answer.code();
        if (code.equals("OK"))
            return new Accepted(answer.body().path("BizId").asText(letter.ref()), MessageState.ACCEPTED);
        if (code.isEmpty() || answer.status() >= 500) return new Unclear(answer.status() + "/" + code);
        Failure why = AliyunCodes.failure(code);
        return switch (why) {
            case RATE, ACCOUNT, UNAVAILABLE -> new Later(why, code, null);
            default -> new Refused(why, code);
        };
    }

    /** Every day since the first try, for their list is by day. */
    @Override
    public Found find(Letter letter, Predicate<String> others) {
        try {
            Instant now = Instant.now(clock);
            List<String> days = letter.firstTry()
                    .atZone(ZONE)
                    .toLocalDate()
                    .datesUntil(now.atZone(ZONE).toLocalDate().plusDays(1))
                    .map(DAY::format)
                    .toList();
            for (String day : days) {
                Found found = on(day, letter);
                if (!(found instanceof Absent)) return found;
            }
            return new Absent();
        } catch (IOException e) {
            return new Unknown(e.getClass().getSimpleName());
        }
    }

    private Found on(String day, Letter letter) throws IOException {
        for (int page = 1; ; page++) {
            AliyunClient.Answer answer = client.call(
                    "QuerySendDetails",
                    Map.of(
                            "PhoneNumber", letter.to(),
                            "SendDate", day,
                            "PageSize", Integer.toString(PAGE),
                            "CurrentPage", Integer.toString(page)));
            if (!answer.code().equals("OK")) return new Unknown(answer.code());
            JsonNode details = answer.body().path("SmsSendDetailDTOs").path("SmsSendDetailDTO");
            for (JsonNode each : details)
                if (each.path("OutId").asText().equals(letter.ref()))
                    return new Taken(
                            "out-" + letter.ref(), state(each.path("SendStatus").asInt()));
            if (details.size() < PAGE) return new Absent();
        }
    }

    /** 1 waits for the operator's report, 2 failed, 3 arrived. */
    private static MessageState state(int status) {
        return switch (status) {
            case 2 -> MessageState.FAILED;
            case 3 -> MessageState.DELIVERED;
            default -> MessageState.ACCEPTED;
        };
    }
}
