package hotline.reporting;

import java.util.List;
import java.util.function.Function;

/**
 * A share: what counts above the line, below it, and what is left out. A changed rule is a new version.
 *
 * @param variants other bases that published figures use, by name
 */
record Definition(String name, int version, String text, Function<Traits, Part> main, List<Variant> variants) {
    record Variant(String name, Function<Traits, Part> rule) {}
}
