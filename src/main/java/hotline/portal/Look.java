package hotline.portal;

/**
 * A look at one case: what somebody said to be his.
 *
 * @param number symbols of the case's number
 * @param phone  digits
 * @param proven by a code, and the two belong together
 */
record Look(String number, String phone, boolean proven) {
    Look prove() {
        return new Look(number, phone, true);
    }
}
