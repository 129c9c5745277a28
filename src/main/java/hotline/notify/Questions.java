package hotline.notify;

/** How the message of a visit's question is named. Pure. */
record Questions(long visit, int ask) {
    static String key(long visit, int ask) {
        return "visit/" + visit + "/" + ask;
    }

    static Questions of(String key) {
        String[] parts = key.split("/");
        return new Questions(Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }
}
