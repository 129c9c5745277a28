package hotline.notify;

import java.util.Locale;

/** Working time in ISO form, short enough for an SMS and the same in both languages: {@code 3d}, {@code 16h}. Pure. */
final class Amount {
    private Amount() {}

    static String words(String iso) {
        return iso.toLowerCase(Locale.ROOT).replace("p", "").replace("t", "");
    }
}
