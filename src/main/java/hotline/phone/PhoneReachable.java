package hotline.phone;

/** The telephone of a signed-in operator can be rung again, or cannot: not registered, or its browser lost the way. */
public record PhoneReachable(String login, String extension, boolean reachable) {}
