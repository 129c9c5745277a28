package hotline.base;

/** How pressing a case is: 特急, 紧急, 一般. Each picks a rule set. */
public enum Urgency {
    EXTREME,
    URGENT,
    NORMAL
}
