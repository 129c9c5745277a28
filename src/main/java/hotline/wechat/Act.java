package hotline.wechat;

import java.util.Optional;

/** What a citizen does himself, after which the account may write to him for a while; how long and how often says a row. */
enum Act {
    MESSAGE,
    MENU,
    SUBSCRIBE,
    SCAN;

    /** Empty for what opens nothing: a menu's link, what the platform reports. */
    static Optional<Act> of(Push push) {
        return switch (push.event()) {
            // a click on a menu within a message counts as the menu
            case "" -> Optional.of(push.get("bizmsgmenuid").isEmpty() ? MESSAGE : MENU);
            case "click", "scancode_push", "scancode_waitmsg" -> Optional.of(MENU);
            case "subscribe" -> Optional.of(SUBSCRIBE);
            case "scan" -> Optional.of(SCAN);
            default -> Optional.empty();
        };
    }
}
