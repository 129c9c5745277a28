package hotline.desk;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Urgency;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What the selects of the pages offer, and addresses that keep the filters. Templates read it as {@code inject:choices}. */
@Named("choices")
@RequestScoped
public class Choices {
    @Inject
    RoutingContext context;

    public List<Kind> getKinds() {
        return List.of(Kind.values());
    }

    public List<Urgency> getUrgencies() {
        return List.of(Urgency.NORMAL, Urgency.URGENT, Urgency.EXTREME);
    }

    /** By how many a deadline is moved. */
    public List<Integer> getWorkingDays() {
        return List.of(1, 3, 5, 10);
    }

    /** So many working days in ISO form. */
    public String amount(int days) {
        return "P" + days + "D";
    }

    public List<Channel> getChannels() {
        return List.of(Channel.values());
    }

    /** This page's address with one parameter set anew, or taken out when {@code value} is empty. */
    public String address(String name, String value) {
        String others = context.queryParams().entries().stream()
                .filter(e -> !e.getKey().equals(name) && !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        String own = value.isEmpty() ? "" : name + "=" + encode(value);
        String query = others.isEmpty() || own.isEmpty() ? others + own : others + "&" + own;
        return context.request().path() + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
