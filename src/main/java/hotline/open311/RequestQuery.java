package hotline.open311;

import hotline.cases.CaseNumber;
import hotline.open311.Fault.Wrong;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are asked for. Newest first, by the time that is searched.
 *
 * @param numbers  overrides everything else when given; {@code null} for none given, empty when none can exist
 * @param services codes, empty for all
 * @param open     {@code null} for both
 * @param updated  the span is one of changes, not of receipt
 * @param from     included, as {@code to}
 * @param page     from 1
 * @param after    the last request of the page before, instead of a page's number
 */
record RequestQuery(
        @Nullable List<CaseNumber> numbers,
        List<String> services,
        @Nullable Boolean open,
        boolean updated,
        Instant from,
        Instant to,
        int page,
        int size,
        @Nullable After after) {

    /** Where a page ended: a time to the microsecond, and a key for those of the same time. */
    record After(Instant at, long id) {
        String text() {
            return at + "_" + id;
        }

        static After read(String text) {
            int bar = text.indexOf('_');
            try {
                return new After(Instant.parse(text.substring(0, bar)), Long.parseLong(text.substring(bar + 1)));
            } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
                throw Fault.invalid("after", "无效的游标", "no cursor of ours");
            }
        }
    }

    static RequestQuery one(CaseNumber number) {
        return new RequestQuery(List.of(number), List.of(), null, false, Instant.EPOCH, Instant.EPOCH, 1, 1, null);
    }

    static RequestQuery of(Params params, Open311Config config, ZoneId zone, Instant now) {
        return new Reading(params, config, zone, now).query();
    }

    /** Collects all that is wrong before it refuses. */
    private record Reading(Params params, Open311Config config, ZoneId zone, Instant now, List<Wrong> wrongs) {
        Reading(Params params, Open311Config config, ZoneId zone, Instant now) {
            this(params, config, zone, now, new ArrayList<>());
        }

        RequestQuery query() {
            List<CaseNumber> numbers = numbers();
            Boolean open = numbers == null ? status() : null;
            int size = numbers == null ? number("page_size", config.most()) : config.most();
            int page = numbers == null ? number("page", 1) : 1;
            if (size > config.most()) wrong("page_size", "最多 " + config.most(), "at most " + config.most());
            else if ((page - 1L) * size > config.deepest())
                wrong("page", "太深，请使用 Link 中的游标", "too deep, follow the Link header's cursor instead");
            RequestQuery query = spanned(numbers, open, page, size);
            if (!wrongs.isEmpty()) throw Fault.wrong(wrongs);
            return query;
        }

        private RequestQuery spanned(@Nullable List<CaseNumber> numbers, @Nullable Boolean open, int page, int size) {
            boolean updated = params.one("updated_after").isPresent()
                    || params.one("updated_before").isPresent();
            boolean requested = params.one("start_date").isPresent()
                    || params.one("end_date").isPresent();
            if (updated && requested && numbers == null)
                wrong(
                        "updated_after",
                        "不能与 start_date、end_date 同时使用",
                        "cannot be combined with start_date or end_date");
            Instant to = at(updated ? "updated_before" : "end_date");
            Instant from = at(updated ? "updated_after" : "start_date");
            if (to == null) to = from == null ? now : end(from);
            if (from == null) from = to.minus(config.span());
            if (numbers == null && from.isAfter(to)) wrong("start_date", "晚于 end_date", "later than end_date");
            if (numbers == null && to.isAfter(from.plus(config.span())))
                wrong(
                        "end_date",
                        "跨度不得超过 " + config.span().toDays() + " 天",
                        "the range may not span more than " + config.span().toDays() + " days");
            After after = params.one("after").map(After::read).orElse(null);
            return new RequestQuery(numbers, params.list("service_code"), open, updated, from, to, page, size, after);
        }

        /** The whole span behind it, as far as time has come; nothing at all of the future. */
        private Instant end(Instant from) {
            Instant end = from.plus(config.span()).isBefore(now) ? from.plus(config.span()) : now;
            return end.isBefore(from) ? from : end;
        }

        /** What cannot be a number of ours is nobody's. */
        private @Nullable List<CaseNumber> numbers() {
            List<String> given = params.list("service_request_id");
            if (given.isEmpty()) return null;
            if (given.size() > config.most())
                wrong("service_request_id", "最多 " + config.most() + " 个", "at most " + config.most());
            return given.stream().flatMap(n -> CaseNumber.read(n).stream()).toList();
        }

        private @Nullable Boolean status() {
            List<String> given = params.list("status");
            if (!List.of("open", "closed").containsAll(given))
                wrong("status", "只能是 open 或 closed", "only open and closed are known");
            return given.size() == 1 ? (Boolean) given.getFirst().equals("open") : null;
        }

        private int number(String field, int otherwise) {
            Optional<String> given = params.one(field);
            if (given.isEmpty()) return otherwise;
            if (given.get().matches("[1-9]\\d{0,8}")) return Integer.parseInt(given.get());
            wrong(field, "应为正整数", "a positive whole number");
            return otherwise;
        }

        private @Nullable Instant at(String field) {
            Optional<String> given = params.one(field);
            if (given.isEmpty()) return null;
            Optional<Instant> at = Moment.read(given.get(), zone);
            if (at.isEmpty())
                wrong(field, "应为 W3C 时间，如 2026-01-01T00:00:00Z", "a W3C date and time, as 2026-01-01T00:00:00Z");
            return at.orElse(null);
        }

        private void wrong(String field, String chinese, String english) {
            wrongs.add(new Wrong(field + "：" + chinese, field + ": " + english));
        }
    }
}
