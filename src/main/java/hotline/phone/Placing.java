package hotline.phone;

import hotline.base.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A call that a telephone server is asked to make: the operator's telephone rings first, then the citizen's.
 *
 * @param call the name that the operator's channel gets
 * @param line whose number the citizen sees; {@code null}: the server's default
 */
record Placing(
        String call,
        String extension,
        PhoneNumber to,
        @Nullable String line) {}
