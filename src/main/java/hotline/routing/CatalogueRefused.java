package hotline.routing;

import hotline.base.Refusal;
import java.util.List;
import java.util.Map;

/** 400: some lines of a catalogue are wrong; each is named and nothing was changed. */
public final class CatalogueRefused extends Refusal {
    private final transient List<BadLine> lines;

    CatalogueRefused(List<BadLine> bad) {
        this(bad.stream().sorted().toList(), bad.size());
    }

    private CatalogueRefused(List<BadLine> bad, int count) {
        super(400, "catalogue-refused", count + " faults; nothing was changed", Map.of("lines", bad), fields(bad));
        lines = bad;
    }

    public List<BadLine> lines() {
        return lines;
    }

    private static List<FieldError> fields(List<BadLine> bad) {
        return bad.stream()
                .map(b -> new FieldError(b.line() + (b.column().isEmpty() ? "" : "." + b.column()), b.code()))
                .toList();
    }
}
