package hotline.files;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What may be attached, told by its first bytes and by nothing else; see {@code docs/decisions/attachments.md}. */
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    TEXT("text/plain;charset=UTF-8", "txt"),
    WAV("audio/wav", "wav"),
    MP3("audio/mpeg", "mp3"),
    MP4("video/mp4", "mp4"),
    AMR("audio/amr", "amr");

    /** As many first bytes as a decision needs; of a text the part that is looked at. */
    static final int HEAD = 4096;

    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final String mime;
    private final String extension;

    FileType(String mime, String extension) {
        this.mime = mime;
        this.extension = extension;
    }

    @JsonValue
    public String mime() {
        return mime;
    }

    public String extension() {
        return extension;
    }

    public boolean isImage() {
        return this == JPEG || this == PNG;
    }

    /** @param head the first bytes, at most {@link #HEAD} of them */
    static Optional<FileType> of(byte[] head) {
        if (begins(head, 0, (byte) 0xff, (byte) 0xd8, (byte) 0xff)) return Optional.of(JPEG);
        if (begins(head, 0, PNG_HEAD)) return Optional.of(PNG);
        if (begins(head, 0, ascii("%PDF-"))) return Optional.of(PDF);
        if (begins(head, 0, ascii("RIFF")) && begins(head, 8, ascii("WAVE"))) return Optional.of(WAV);
        if (begins(head, 4, ascii("ftyp"))) return Optional.of(MP4);
        if (begins(head, 0, ascii("#!AMR"))) return Optional.of(AMR);
        if (begins(head, 0, ascii("ID3")) || isMp3Frame(head)) return Optional.of(MP3);
        return isText(head) ? Optional.of(TEXT) : Optional.empty();
    }

    /** MPEG 1 or 2, layer III, a bit rate and a sampling rate that exist (ISO 11172-3, 2.4.1.3). */
    private static boolean isMp3Frame(byte[] head) {
        if (head.length < 4 || head[0] != (byte) 0xff) return false;
        int version = head[1] >> 3 & 3;
        int rate = head[2] >> 4 & 15;
        return (head[1] & 0xe6) == 0xe2 && version != 1 && rate != 0 && rate != 15 && (head[2] >> 2 & 3) != 3;
    }

    /** UTF-8 without control characters, and not markup: a browser never meets a page of somebody else's here. */
    private static boolean isText(byte[] head) {
        String text = decoded(head);
        return !text.isBlank()
                && !text.stripLeading().replace("\ufeff", "").stripLeading().startsWith("<")
                && text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n' || c == 0x7f);
    }

    /** Empty when it is no UTF-8; a character that the head's end has cut is left out. */
    private static String decoded(byte[] head) {
        int end = head.length;
        for (int cut = 0; cut < (head.length < HEAD ? 1 : 4); cut++, end--) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, end))
                        .toString();
            } catch (CharacterCodingException e) {
                // one byte less
            }
        }
        return "";
    }

    private static boolean begins(byte[] bytes, int at, byte... with) {
        if (bytes.length < at + with.length) return false;
        for (int i = 0; i < with.length; i++) if (bytes[at + i] != with[i]) return false;
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
