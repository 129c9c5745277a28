package hotline.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** A name for people: no path, nothing that hides or turns its end around, the ending that fits the content. Pure. */
final class FileName {
    /** Characters; three bytes each at most, sealed, fit the column. */
    private static final int LONGEST = 80;

    private FileName() {}

    /** @param said by the sender; only the part before its ending is believed */
    static String of(@Nullable String said, FileType type) {
        String plain = Normalizer.normalize(said == null ? "" : said, Normalizer.Form.NFC);
        String last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\"*:<>?|;%]", "").strip();
        int dot = clean.lastIndexOf('.');
        String stem = (dot >= 0 ? clean.substring(0, dot) : clean).replaceAll("^[.\\s]+|[.\\s]+$", "");
        return (stem.isEmpty() ? "file" : cut(stem)) + "." + type.extension();
    }

    private static String cut(String stem) {
        int end = stem.offsetByCodePoints(0, Math.min(stem.codePointCount(0, stem.length()), LONGEST / 2));
        return stem.length() <= LONGEST ? stem : stem.substring(0, end);
    }

    /** {@code Content-Disposition} with the name in both forms of RFC 6266. */
    static String disposition(String name, FileType type) {
        String kind = type.isImage() ? "inline" : "attachment";
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return kind + "; filename=\"file." + type.extension() + "\"; filename*=UTF-8''" + encoded;
    }
}
