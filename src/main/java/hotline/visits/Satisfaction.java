package hotline.visits;

/** How content a citizen is with the handling, as he said it. */
public enum Satisfaction {
    SATISFIED,
    /** Fair 一般, basically content 基本满意. */
    NEUTRAL,
    DISSATISFIED
}
