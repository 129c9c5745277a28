package hotline.notify;

/**
 * How many parts an SMS is charged as. Pure. GSM 03.38: 160 septets, or 153 in each of several; a sign of the extension
 * table counts twice. Anything else makes the whole text UCS-2: 70 units, or 67 in each of several (3GPP TS 23.038, 23.040).
 *
 * @param units septets or UTF-16 units
 */
public record SmsLength(String encoding, int units, int parts) {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";

    public static SmsLength of(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (BASIC.indexOf(sign) >= 0) septets++;
            else if (EXTENDED.indexOf(sign) >= 0) septets += 2;
            else return new SmsLength("UCS-2", text.length(), parts(text.length(), 70, 67));
        }
        return new SmsLength("GSM-7", septets, parts(septets, 160, 153));
    }

    private static int parts(int units, int alone, int together) {
        return units <= alone ? 1 : (units + together - 1) / together;
    }
}
