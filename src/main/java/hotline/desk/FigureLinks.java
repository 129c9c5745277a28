package hotline.desk;

import hotline.reporting.FigureQuery;
import hotline.reporting.Portion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of what is behind the numbers of a page.
 *
 * @param noun {@code calls} or {@code cases}
 */
record FigureLinks(FigureQuery query, boolean opens, String noun) {
    FigureLinks(FigureQuery query, boolean opens) {
        this(query, opens, "calls");
    }

    Linked number(long n, String figure, Portion portion) {
        return text(Long.toString(n), figure, portion);
    }

    Linked text(String text, String figure, Portion portion) {
        return new Linked(text, opens ? address(figure, portion, null) : null);
    }

    /** @param after cursor of a further page */
    String address(String figure, Portion portion, @Nullable String after) {
        StringBuilder address = new StringBuilder("/figures/" + figure + "/" + noun + "?from=" + query.from());
        address.append("&to=").append(query.to());
        add(address, "line", query.line());
        add(address, "skill", query.skill());
        add(address, "operator", query.operator());
        add(address, "unit", query.unit());
        add(address, "part", portion.part());
        add(address, "reason", portion.reason());
        add(address, "variant", portion.variant());
        add(address, "after", after);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, @Nullable String value) {
        if (value == null) return;
        address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
