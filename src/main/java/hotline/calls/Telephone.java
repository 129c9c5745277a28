package hotline.calls;

import org.jspecify.annotations.Nullable;

/** Names of telephones: channel {@code PJSIP/8003-00000010}, telephone {@code PJSIP/8003}, extension {@code 8003}. */
final class Telephone {
    private Telephone() {}

    static @Nullable String of(@Nullable String channelName) {
        if (channelName == null) return null;
        int dash = channelName.lastIndexOf('-');
        return dash <= 0 ? channelName : channelName.substring(0, dash);
    }

    /** {@code null} for a trunk: only an operator's telephone is a number. */
    static @Nullable String extension(@Nullable String telephone) {
        if (telephone == null) return null;
        String name = telephone.substring(telephone.lastIndexOf('/') + 1);
        return name.matches("\\d{1,20}") ? name : null;
    }
}
