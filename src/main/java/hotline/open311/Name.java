package hotline.open311;

/** The last part of an address, {@code street.light.json}: what is asked for, and the word of its format. */
record Name(String what, String format) {
    static Name of(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? new Name(file, "") : new Name(file.substring(0, dot), file.substring(dot + 1));
    }
}
