package hotline.cases;

/** A unit's part in a case: the one lead 主办, or one of any number of helpers 协办. */
public enum Part {
    LEAD,
    CO
}
