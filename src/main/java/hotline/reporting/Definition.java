package hotline.reporting;

import java.util.List;
import java.util.function.Function;

/**
 * A share: what counts above the line, below it, and what is left out. A changed rule is a new version. Its words are in
 * {@link FigureWords}.
 *
 * @param variants other bases that published figures use, by name
 */
record Definition(String name, int version, Function<Traits, Part> main, List<Variant> variants) {
    record Variant(String name, Function<Traits, Part> rule) {}
}
