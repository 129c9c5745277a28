package hotline.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;

/** What must be right before anybody is let in; a service that fails here says why and ends. */
@ApplicationScoped
class StartChecks {
    /** First words of the keys that a typed configuration or the start reads; each then checks its own. */
    private static final Set<String> KNOWN = Set.of(
            "db",
            "zone",
            "demo",
            "phone",
            "crypto",
            "limits",
            "calendar",
            "sla",
            "files",
            "calls",
            "people",
            "cases",
            "visits",
            "supervision",
            "notify",
            "intake",
            "callbacks",
            "sms",
            "open311",
            "open-figures",
            "portal",
            "wechat",
            "retention");

    /** First words of environment variables that the build and the practice line read, not the service. */
    private static final Set<String> TOOLS =
            Set.of("asterisk", "cache", "chromium", "debian", "fonts", "ip", "netns", "sipp", "test", "voice");

    @Inject
    Config config;

    @Inject
    DemoConfig demo;

    void check(@Observes StartupEvent start) {
        Set<String> unknown = new TreeSet<>();
        config.getPropertyNames().forEach(name -> {
            if (!name.startsWith("hotline.")) return;
            String first = name.split("\\.")[1];
            if (!KNOWN.contains(first) && !TOOLS.contains(first)) unknown.add(name);
        });
        if (!unknown.isEmpty()) throw new IllegalStateException("unknown configuration: " + String.join(", ", unknown));
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0");
        if (demo.town() && !demo.isPublic() && !loopback(host)) {
            throw new IllegalStateException("the demo town's passwords are known to all: listen on 127.0.0.1 "
                    + "(quarkus.http.host), or set hotline.demo.public=true if you really want others in");
        }
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
