package hotline.notify;

import java.util.Locale;

/** What an addressee reads. */
public enum Language {
    ZH,
    EN;

    /** The word before a file's ending: the Chinese one is the default and has none. */
    String suffix() {
        return this == ZH ? "" : "_" + name().toLowerCase(Locale.ROOT);
    }
}
