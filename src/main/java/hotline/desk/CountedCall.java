package hotline.desk;

import hotline.calls.CallView;
import hotline.reporting.FigureRow;
import hotline.reporting.FigureWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call behind a figure: how the figure counted it, and what is known about it.
 *
 * @param call {@code null} when it was folded anew between the two looks
 * @param part how it was counted, in words
 */
record CountedCall(FigureRow row, @Nullable CallView call, String part) {
    static List<CountedCall> of(List<FigureRow> rows, List<CallView> views, FigureWords words) {
        Map<String, CallView> byName = new HashMap<>();
        views.forEach(v -> byName.put(v.uniqueId() + "/" + v.visit(), v));
        return rows.stream()
                .map(r -> new CountedCall(r, byName.get(r.id() + "/" + r.visit()), part(r, words)))
                .toList();
    }

    private static String part(FigureRow row, FigureWords words) {
        if (row.reason() != null) return words.reason(row.reason());
        return words.part(row.part().equals("denominator") ? "missed" : row.part());
    }
}
