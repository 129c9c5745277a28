package hotline.directory;

import java.time.Instant;
import java.util.List;

/** Who changed something in the directory when, and what; {@code revision} 1 is the first change. */
public record Alteration(int revision, Instant at, String actor, boolean isNew, List<Entry.Difference> changes) {}
