package hotline.open311;

import java.util.List;

/** An answer that says no, as GeoReport's {@code errors}: each with a code and a sentence for the citizen. */
final class Fault extends RuntimeException {
    private final int status;
    private final transient List<Wrong> wrongs;
    private final long retryAfter;

    /** One thing that is wrong, in both languages. */
    record Wrong(String chinese, String english) {
        String in(Language language) {
            return language.of(chinese, english);
        }
    }

    private Fault(int status, List<Wrong> wrongs, long retryAfter) {
        super(status + " " + wrongs, null, false, false);
        this.status = status;
        this.wrongs = List.copyOf(wrongs);
        this.retryAfter = retryAfter;
    }

    /** 400 with everything that is wrong with the request. */
    static Fault wrong(List<Wrong> wrongs) {
        return new Fault(400, wrongs, 0);
    }

    static Fault invalid(String field, String chinese, String english) {
        return wrong(List.of(new Wrong(field + "：" + chinese, field + ": " + english)));
    }

    static Wrong missing(String field) {
        return new Wrong("缺少 " + field, field + " was not provided");
    }

    /** 404: not there, not public, or not for anybody's eyes; nobody can tell which. */
    static Fault unknown(String field) {
        return new Fault(404, List.of(new Wrong("没有找到 " + field, field + " was not found")), 0);
    }

    /** 403, as the standard wants it also when there is no key at all. */
    static Fault noKey() {
        return new Fault(403, List.of(new Wrong("api_key 缺失或无效", "Missing or invalid api_key")), 0);
    }

    static Fault differs() {
        return new Fault(
                409,
                List.of(new Wrong("同一 Idempotency-Key 已用于不同内容", "The Idempotency-Key was used with other content")),
                0);
    }

    static Fault tooMany(long seconds) {
        return new Fault(
                429,
                List.of(new Wrong(
                        "请求过于频繁，请 " + seconds + " 秒后再试", "Too many requests, try again in " + seconds + " s")),
                seconds);
    }

    static Fault unforeseen(String number) {
        return new Fault(
                500,
                List.of(new Wrong("服务出错，编号 " + number, "Something went wrong; please report the number " + number)),
                0);
    }

    int status() {
        return status;
    }

    List<Wrong> wrongs() {
        return wrongs;
    }

    /** Seconds; 0 when waiting does not help. */
    long retryAfter() {
        return retryAfter;
    }

    Node node(Language language) {
        return new Node.Many(
                "error",
                wrongs.stream()
                        .map(w -> Node.group("code", Node.of(status), "description", Node.of(w.in(language))))
                        .toList());
    }
}
