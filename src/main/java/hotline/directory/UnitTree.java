package hotline.directory;

import org.jdbi.v3.core.Handle;

/** The kept tree of units, and the heads who see by it. A change of what somebody sees ends his sessions and streams. */
final class UnitTree {
    private UnitTree() {}

    /** Writes {@code unit_below} anew. */
    static void keep(Handle h) {
        h.execute("DELETE FROM unit_below");
        h.execute("""
                INSERT INTO unit_below (unit, below)
                WITH RECURSIVE tree (unit, below) AS (
                  SELECT id, id FROM unit UNION ALL SELECT t.unit, u.id FROM tree t JOIN unit u ON u.parent = t.below
                ) SELECT unit, below FROM tree""");
    }

    static void head(Handle h, String login) {
        h.execute("INSERT IGNORE INTO person_role (person, role) SELECT id, 'HEAD' FROM person WHERE login = ?", login);
        endSessions(h, login);
    }

    static void unhead(Handle h, String login) {
        h.execute(
                "DELETE FROM person_role WHERE role = 'HEAD' AND person = (SELECT id FROM person WHERE login = ?)",
                login);
        endSessions(h, login);
    }

    static void endSessionsOfHeads(Handle h) {
        h.execute(
                "UPDATE person SET epoch = epoch + 1 WHERE id IN (SELECT person FROM person_role WHERE role = 'HEAD')");
    }

    private static void endSessions(Handle h, String login) {
        h.execute("UPDATE person SET epoch = epoch + 1 WHERE login = ?", login);
    }
}
