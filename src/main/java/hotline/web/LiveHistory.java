package hotline.web;

import java.util.List;

/** The durable events behind the stream: what a browser that was away asks for by its last cursor. */
public interface LiveHistory {
    /** Events after the cursor, oldest first, at most {@code limit}; more than that means the page must reload. */
    List<LiveEvent> after(long cursor, int limit);

    /** The newest cursor there is: where a page that was just loaded begins. */
    long now();
}
