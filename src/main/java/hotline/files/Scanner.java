package hotline.files;

import java.io.IOException;
import java.io.OutputStream;

/** Looks for viruses. {@link ScannerCommand} unless another bean of this kind is there. */
public interface Scanner {
    enum Verdict {
        CLEAN,
        INFECTED,
        /** It could not be asked, or did not answer: the file waits. */
        AWAY
    }

    /** Writes the file to be looked at; may be cut short by the reader. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Never throws because of the scanner. */
    Verdict scan(Content content);
}
