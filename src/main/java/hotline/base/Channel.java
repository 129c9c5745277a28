package hotline.base;

/** The way a contact came in. */
public enum Channel {
    PHONE,
    SMS,
    WECHAT,
    WEB,
    OPEN311
}
