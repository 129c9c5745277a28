package hotline.calls;

/** A visit with its key in the database, by which pages and programs name it. */
record StoredVisit(long id, QueueVisit visit) {}
