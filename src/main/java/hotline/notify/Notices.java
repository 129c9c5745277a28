package hotline.notify;

import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What a member of the staff is told on the page. */
@ApplicationScoped
public class Notices {
    private static final int SHOWN = 100;

    private final NoticeRows rows;

    @Inject
    Notices(NoticeRows rows) {
        this.rows = rows;
    }

    /** The newest first, at most {@value #SHOWN}, of the last 30 days. */
    @Transactional
    public List<Notice> of(Viewer viewer) {
        return rows.of(viewer, SHOWN);
    }

    /** At most 100. */
    @Transactional
    public int unread(Viewer viewer) {
        return rows.unread(viewer);
    }

    /** @param upTo id of the newest one that was on the screen */
    @Transactional
    public void read(Viewer viewer, long upTo) {
        rows.read(viewer, upTo);
    }
}
