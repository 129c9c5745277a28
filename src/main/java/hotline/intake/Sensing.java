package hotline.intake;

import hotline.cases.CaseNumber;
import hotline.intake.Known.Own;
import hotline.intake.Sense.Unreadable;
import hotline.intake.Sense.Why;
import hotline.notify.Wish;
import hotline.visits.Plain;
import hotline.visits.Reading;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message, knowing who writes. Pure. The order matters: what he wants of our writing, codes, requests that are
 * nothing else, the visit that waits, the number he names, and only then his words.
 */
final class Sensing {
    /** Fewer letters say nothing by themselves. */
    private static final int SHORT = 4;

    /** What stands around a request and adds nothing to it. */
    private static final String AROUND =
            "请问|请帮|请|帮我|帮忙|帮|麻烦|劳驾|您好|你好|想要|想|要|我们|我|你们|您|的|一下|下|看看|看|了解|知道|告诉|诉求|工单|投诉|反映|反应|问题|事情|事|案件|案子|单子|编号|单号|号码|号|办理|处理|解决|办|那个|这个|这|那|上次|之前|昨天|前天|到|哪里|哪儿|哪一步|哪|了|吗|呢|吧|啊|呀|啦|哈|有没有|有|没有|什么时候|什么|何时|多久|得|能|可以|给|老百姓|现在|目前|谢谢|多谢|please|the|of|my|case|request|is|what|what's|how|for|number|no|hi|hello|thanks";

    private static final Request STATUS = Request.of(
            "查询进度|查进度|查一下|查下|查询|查|进度|进展|状态|办理情况|处理情况|情况|结果|到哪一步|到哪|怎么样|怎样|如何|status|progress|query|check|track");

    private static final Request URGE =
            Request.of("催办|催单|催促|催一催|催催|催|尽快|尽早|快点|快些|赶快|赶紧|抓紧|加急|urge|hurry up|hurry|asap");

    private static final Pattern NEW = Pattern.compile(
            "^(您好|你好|请问|喂|hi|hello)?[\\s\\p{P}]*(我|本人|我们)?(另外)?(再|还)?(要|想|来)?(投诉|举报|反映|反应|报修|咨询|求助|建议|表扬|i want to report|i would like to report|new (case|matter|complaint|report))|另有一事|另外一件事|还有(一件|一个|个|件)(事|问题)|新(的)?(问题|诉求|投诉)");

    private static final Pattern CODE = Pattern.compile("^(?:验证码|code|绑定|bind)?[\\s:是]*(\\d{6})[\\s\\p{P}]*$");
    private static final Pattern BIND =
            Pattern.compile("^(?:绑定|bind)(?:手机号?码?|phone)?[\\s:]*(\\+?\\d[\\d -]{6,18}\\d)$");
    private static final Pattern FIGURES = Pattern.compile("[\\d\\s\\p{P}\\p{Sm}]*");

    private final String text;
    private final String plain;
    private final Known known;
    private final List<Mention> mentions;

    private Sensing(String text, Known known) {
        this.text = text;
        this.plain = Plain.of(text);
        this.known = known;
        this.mentions = Mention.in(plain).stream()
                .filter(m -> m.sure() || known.own(m.number()).isPresent())
                .toList();
    }

    static Sense read(String text, Known known) {
        return new Sensing(text, known).read();
    }

    private Sense read() {
        Optional<Wish> wish = Wish.read(text);
        if (wish.isPresent()) return new Sense.Wished(wish.get());
        Reading reading = Reading.of(text);
        if (reading instanceof Reading.OptOut) return new Sense.Wished(Wish.STOP);
        Matcher code = CODE.matcher(plain);
        Matcher bind = BIND.matcher(plain);
        if (bind.find()) return new Sense.Bind(bind.group(1));
        if (known.code() && code.find()) return new Sense.Code(code.group(1));
        if (numbers().size() > 1) return new Unreadable(Why.SEVERAL_NUMBERS);
        return Optional.ofNullable(asked(reading)).orElseGet(() -> told(reading));
    }

    private List<CaseNumber> numbers() {
        return mentions.stream()
                .map(Mention::number)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** A request and nothing else. */
    private @Nullable Sense asked(Reading reading) {
        String rest = mentions.stream().map(Mention::written).reduce(plain, (s, w) -> s.replace(w, " "));
        String bare = rest.replaceAll("[\\s\\p{P}\\p{S}]+", " ").strip();
        boolean visited = known.visit() != null && known.visit().open() && mentions.isEmpty();
        if (visited && reading instanceof Reading.Answered) return null;
        if (bare.isEmpty() && !mentions.isEmpty()) return status();
        if (STATUS.isAll(bare)) return status();
        return URGE.isAll(bare) ? urge(visited) : null;
    }

    private Sense status() {
        if (!mentions.isEmpty())
            return known.own(mentions.getFirst().number())
                    .<Sense>map(c -> new Sense.Status(c.number()))
                    .orElseGet(Sense.Stranger::new);
        List<Own> open = known.open();
        if (open.size() > 1) return new Unreadable(Why.SEVERAL_CASES);
        return open.stream()
                .findFirst()
                .<Sense>map(c -> new Sense.Status(c.number()))
                .orElseGet(Sense.Stranger::new);
    }

    private @Nullable Sense urge(boolean visited) {
        if (!mentions.isEmpty())
            return known.own(mentions.getFirst().number())
                    .<Sense>map(this::urged)
                    .orElseGet(Sense.Stranger::new);
        List<Own> waiting = known.atWork();
        if (waiting.size() == 1) return new Sense.Urge(waiting.getFirst().number());
        if (visited) return null;
        return waiting.isEmpty() ? new Sense.Stranger() : new Unreadable(Why.SEVERAL_CASES);
    }

    private Sense urged(Own own) {
        if (own.state().isAtWork()) return new Sense.Urge(own.number());
        return new Sense.Status(own.number());
    }

    private Sense told(Reading reading) {
        if (!mentions.isEmpty()) return about(mentions.getFirst());
        if (isForVisit(reading))
            return new Sense.VisitReply(Objects.requireNonNull(known.visit()).id());
        if (reading instanceof Reading.Unreadable u && u.reason() == Reading.Reason.ACKNOWLEDGED)
            return new Sense.Thanks();
        String letters = plain.replaceAll("[^\\p{L}\\d]", "");
        if (letters.isEmpty()) return new Unreadable(Why.EMPTY);
        if (FIGURES.matcher(plain).matches()) return new Unreadable(Why.NUMBER);
        return inWords(letters);
    }

    /** What cannot be read is the visit's too while it waits: it asks once more. */
    private boolean isForVisit(Reading reading) {
        Known.Visit visit = known.visit();
        if (visit == null) return false;
        return visit.open() ? !(reading instanceof Reading.NewMatter) : reading instanceof Reading.Answered;
    }

    private Sense about(Mention mention) {
        if (mention.number() == null) return new Unreadable(Why.MISTYPED_NUMBER);
        Own own = known.own(mention.number()).orElse(null);
        if (own == null) return new Unreadable(Why.FOREIGN_NUMBER);
        return own.isOpen() ? new Sense.FollowUp(own.number()) : new Unreadable(Why.SETTLED_CASE);
    }

    private Sense inWords(String letters) {
        if (NEW.matcher(plain).find()) return new Sense.NewMatter();
        List<Own> fresh = known.fresh();
        if (fresh.size() == 1) return new Sense.FollowUp(fresh.getFirst().number());
        if (fresh.size() > 1) return new Unreadable(Why.SEVERAL_CASES);
        return letters.codePointCount(0, letters.length()) < SHORT ? new Unreadable(Why.SHORT) : new Sense.NewMatter();
    }

    /** A request: one of its words at least, and nothing but what stands around them. */
    private record Request(Pattern words, Pattern whole) {
        /** What is tried first is taken and not tried otherwise: long texts cost no time. */
        static Request of(String words) {
            return new Request(Pattern.compile(words), Pattern.compile("(?:" + words + "|" + AROUND + "|\\s)*+"));
        }

        boolean isAll(String text) {
            return words.matcher(text).find() && whole.matcher(text).matches();
        }
    }
}
