package hotline.phone;

import java.net.URI;

/** What the browser at an extension signs in to its server with. */
record Softphone(String server, String extension, String secret, URI wsUrl, String uri) {
    @Override
    public String toString() {
        return extension + "@" + server;
    }
}
