package hotline.files;

import hotline.base.Refusal;
import java.util.List;
import java.util.Map;

/** What cannot be attached, or not be shown, and why. */
final class AttachmentRefused extends Refusal {
    private AttachmentRefused(int status, String code, String title, Map<String, Object> details) {
        super(status, code, title, details, List.of());
    }

    static AttachmentRefused tooBig(long limit) {
        return new AttachmentRefused(
                413, "attachment-too-big", "The file is larger than may be attached", Map.of("limit", limit));
    }

    static AttachmentRefused empty() {
        return new AttachmentRefused(400, "attachment-empty", "The file is empty", Map.of());
    }

    static AttachmentRefused type() {
        return new AttachmentRefused(
                415,
                "attachment-type",
                "Not a JPEG or PNG image, a PDF, a plain text, or a WAV, MP3 or MP4 recording",
                Map.of());
    }

    static AttachmentRefused pixels(long limit) {
        return new AttachmentRefused(
                422, "image-too-large", "The image has more pixels than may be attached", Map.of("limit", limit));
    }

    static AttachmentRefused unreadable() {
        return new AttachmentRefused(422, "image-unreadable", "The image cannot be read", Map.of());
    }

    static AttachmentRefused infected() {
        return new AttachmentRefused(
                422, "attachment-infected", "The virus scanner has found something in the file", Map.of());
    }

    static AttachmentRefused differs() {
        return new AttachmentRefused(
                409, "upload-differs", "Another file was uploaded under this key before", Map.of());
    }

    static AttachmentRefused tooMany(int limit) {
        return new AttachmentRefused(
                409, "too-many-attachments", "The case has as many attachments as it may", Map.of("limit", limit));
    }

    static AttachmentRefused notYours() {
        return new AttachmentRefused(
                409, "attachment-unknown", "An attachment is not there, not yours, or sent already", Map.of());
    }

    static AttachmentRefused sent() {
        return new AttachmentRefused(409, "attachment-sent", "What was sent cannot be taken back", Map.of());
    }

    static AttachmentRefused waits() {
        return new AttachmentRefused(404, "attachment-waits", "The file waits for the virus scanner", Map.of());
    }

    static AttachmentRefused gone() {
        return new AttachmentRefused(404, "attachment-gone", "The file was infected and is not kept", Map.of());
    }
}
