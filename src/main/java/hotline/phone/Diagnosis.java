package hotline.phone;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Instant;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a link, from the way it failed. */
final class Diagnosis {
    /** The connection was there and is not any more. */
    static final class Ended extends java.io.IOException {
        Ended() {
            super("the connection ended");
        }
    }

    private Diagnosis() {}

    static Link of(ServerSettings to, Exception e, Instant at) {
        Link.State state = state(e);
        return new Link(to.name(), state, at, sentence(to, state, e));
    }

    private static Link.State state(Exception e) {
        // with a cause it is a timeout or a closed socket in the middle of the login
        if (e instanceof AuthenticationFailedException && e.getCause() == null) return Link.State.PASSWORD_WRONG;
        if (e instanceof ConnectException) return Link.State.REFUSED;
        return Link.State.NO_ANSWER;
    }

    private static @Nullable String sentence(ServerSettings to, Link.State state, Exception e) {
        if (state == Link.State.PASSWORD_WRONG) {
            return to + " refuses the AMI user " + to.username() + ": its password (hotline.phone.servers." + to.name()
                    + ".secret), or the address this service comes from";
        }
        if (state == Link.State.REFUSED) return "nothing listens for " + to + "; is Asterisk running?";
        if (e instanceof UnknownHostException) return "no such host for " + to;
        if (e instanceof Ended) return "the link to " + to + " was lost; trying again";
        return to + " does not answer";
    }
}
