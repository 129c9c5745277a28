package hotline.base;

/** What a person may do. One person may have several. The names are those of the glossary. */
public enum Role {
    OPERATOR,
    SHIFT_LEADER,
    DISPATCHER,
    HANDLER,
    /** Watches over a unit and all below it 单位负责人. */
    HEAD,
    REVIEWER,
    VISITOR,
    INSPECTOR,
    SUPERVISOR,
    KNOWLEDGE_EDITOR,
    AUDITOR,
    ADMIN,
    /** A program that brings contacts in. */
    CHANNEL
}
