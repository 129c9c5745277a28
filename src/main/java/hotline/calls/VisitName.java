package hotline.calls;

/** A visit as other packages know it: the caller's Uniqueid, and which of the call's visits, from 1. */
public record VisitName(String uniqueId, int visit) {}
