package hotline.calls;

import java.time.Duration;

/**
 * What counted on a line when a call came.
 *
 * @param threshold    answered within it counts for the connection rate
 * @param shortAbandon who gives up before it is left out of the rates
 */
public record LineRule(Duration threshold, Duration shortAbandon) {}
