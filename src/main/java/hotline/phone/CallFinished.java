package hotline.phone;

import java.time.Instant;

/** This operator's part in the call is over; the citizen may still be rating it or talking to the next one. */
public record CallFinished(String server, String call, String login, String extension, Instant at) {}
