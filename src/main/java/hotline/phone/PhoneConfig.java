package hotline.phone;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The telephone servers, the numbers the public dials, and the habits of operators on the line. */
@ConfigMapping(prefix = "hotline.phone")
public interface PhoneConfig {
    /** Brings up the practice line that comes with the repository. Absent: on in dev mode, off otherwise. */
    Optional<Boolean> practice();

    /** Folder of the practice line, below the project. */
    @WithDefault("var/line")
    Path practiceDir();

    Map<String, Server> servers();

    /** Seeds the first version of each line by its number; afterwards the table is the truth. */
    Map<String, Line> lines();

    /** Time after a talk in which the operator gets no call; ends by itself or by a click. {@code PT0S}: none. */
    @WithDefault("PT30S")
    Duration wrapUp();

    /** A browser not heard of for so long is gone; its operator is signed out unless on a call. */
    @WithDefault("PT45S")
    Duration unseen();

    /** Codes an operator may pause with. {@code casework} counts as work. */
    @WithDefault("break,meal,training,casework,other")
    Set<String> pauseReasons();

    /** Events that may wait in memory while the database is away, by server; more are lost, loudly. About 1 kB each. */
    @WithDefault("200000")
    @Min(1000)
    @Max(5000000)
    int backlog();

    /** Calls to citizens, placed by the service for who is signed in. */
    Dial dial();

    interface Dial {
        /**
         * Numbers that may be called, each a regular expression for all of it, without blanks. What fits none is refused; the
         * dialplan's {@code call-out} has a list of its own. By default mobile and land lines of the country: no service
         * numbers, nothing abroad.
         */
        @WithDefault("1[3-9][0-9]{9},0[1-9][0-9]{8}[0-9]?[0-9]?,[2-8][0-9]{6}[0-9]?")
        List<String> allow();

        /** The number that citizens see. Absent: that of the line they had called. */
        Optional<String> line();
    }

    /** One Asterisk. Its name must be its {@code systemname}, which prefixes the Uniqueid of every call. */
    interface Server {
        @WithDefault("127.0.0.1")
        String host();

        @WithDefault("5038")
        int port();

        String username();

        String secret();

        /** Asterisk's own {@code queue_log}, when this machine can read it. */
        Optional<Path> queueLog();

        /** Asterisk's CEL as JSON lines, when this machine can read it. */
        Optional<Path> celLog();

        /** Folder of the recordings, {@code YYYY/MM/DD/<Uniqueid>.wav} below it. */
        Optional<Path> recordings();

        /** Where the browsers' softphones connect: {@code ws://} on this machine, {@code wss://} elsewhere. */
        Optional<URI> wsUrl();

        /** Properties file of the operators' telephones: {@code 8001.kind=desk}, {@code 8017.secret=…}. */
        Optional<Path> extensions();
    }

    interface Line {
        String name();

        /** Queues of this line; informative, the dialplan decides. */
        Optional<List<String>> queues();

        /** The queue it leads to; absent when its menu asks. */
        Optional<String> skill();

        @WithDefault("PT10S")
        Duration threshold();

        @WithDefault("PT5S")
        Duration shortAbandon();
    }
}
