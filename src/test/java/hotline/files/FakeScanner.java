package hotline.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Finds the word EICAR. About what says SCANNER-AWAY it cannot be asked until somebody repairs it. */
@ApplicationScoped
public class FakeScanner implements Scanner {
    private volatile boolean repaired;

    public void repaired(boolean is) {
        repaired = is;
    }

    @Override
    public Verdict scan(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = out.toString(StandardCharsets.ISO_8859_1);
        if (text.contains("SCANNER-AWAY") && !repaired) return Verdict.AWAY;
        return text.contains("EICAR") ? Verdict.INFECTED : Verdict.CLEAN;
    }
}
