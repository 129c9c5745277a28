package hotline.web;

import java.time.Instant;

/** A signed-in browser. {@code csrf} must come back with every write. */
record Session(byte[] tokenHash, Account account, String csrf, Instant seenAt) {}
