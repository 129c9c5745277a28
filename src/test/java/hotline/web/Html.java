package hotline.web;

import static hotline.cases.CaseApi.as;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page as a person gets it, read by patterns. */
public record Html(String text) {
    private static final Pattern ROW = Pattern.compile("<li id=\"([a-z]+-[^\"]+)\" data-row data-number=\"([^\"]+)\">");

    public static Html of(String user, String path) {
        return new Html(as(user).accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** What stands in the first group, wherever the pattern fits. */
    public List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    public Optional<String> first(String pattern) {
        return all(pattern).stream().findFirst();
    }

    /** This page and those behind it, as one. */
    public static Html whole(String user, String path) {
        StringBuilder text = new StringBuilder();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            Html page = of(user, next.get());
            text.append(page.text);
            next = page.first("class=\"button\" href=\"([^\"]*after=[^\"]*)\"").map(a -> a.replace("&amp;", "&"));
        }
        return new Html(text.toString());
    }

    /** Ids of the rows to decide on, on this page and those behind it. */
    public static List<String> rows(String user, String path) {
        return ROW.matcher(whole(user, path).text)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    /** The one row of this id, without those around it. */
    public String row(String id) {
        List<MatchResult> rows = ROW.matcher(text).results().toList();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).group(1).equals(id)) continue;
            int end = i + 1 < rows.size()
                    ? rows.get(i + 1).start()
                    : text.indexOf("</ul>", rows.get(i).end());
            return text.substring(rows.get(i).start(), end);
        }
        throw new AssertionError("no row " + id);
    }
}
