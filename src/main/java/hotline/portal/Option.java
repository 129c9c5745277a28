package hotline.portal;

import java.util.List;

/** Something to choose, as it stands in a list. */
public record Option(String value, String label) {
    /** Some of them under a heading. */
    public record Group(String label, List<Option> options) {}
}
