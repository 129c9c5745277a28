package hotline.calls;

import java.util.List;

/** The recorded calls for the tests of others. */
public final class RecordedCalls {
    private RecordedCalls() {}

    /** Each as the live feed told it. */
    public static List<List<Evidence>> all() {
        return Trace.all().map(Trace::ami).toList();
    }
}
