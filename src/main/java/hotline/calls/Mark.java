package hotline.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call to be folded, or a server ({@code key} is {@link Evidence#OF_SERVER}) that may have restarted.
 *
 * @param ids of all its marks that were found: a burst leaves many, and is folded once
 */
record Mark(String server, String key, List<Long> ids) {
    /** One row of {@code call_unfolded}. */
    record Row(long id, String server, String key) {}

    /** The oldest calls that are marked, at most so many, each with all its marks. */
    static List<Mark> of(List<Row> rows, int limit) {
        Map<List<String>, Mark> marks = new LinkedHashMap<>();
        for (Row row : rows) {
            List<String> call = List.of(row.server, row.key);
            if (!marks.containsKey(call)) {
                if (marks.size() == limit) continue;
                marks.put(call, new Mark(row.server, row.key, new ArrayList<>()));
            }
            marks.get(call).ids.add(row.id);
        }
        return List.copyOf(marks.values());
    }

    String call() {
        return server + " " + key;
    }
}
