package hotline.files;

import hotline.base.Refusal;
import java.util.List;
import java.util.Map;

/** 404: there is nothing to hear, and why. */
final class RecordingMissing extends Refusal {
    private RecordingMissing(String code, String title) {
        super(404, code, title, Map.of(), List.of());
    }

    static RecordingMissing noFolder(String server) {
        return new RecordingMissing("recording-folder-unknown", "No folder of recordings is configured for " + server);
    }

    static RecordingMissing noFile() {
        return new RecordingMissing(
                "recording-missing", "The recording is not in its folder: deleted, or not arrived yet");
    }

    static RecordingMissing empty() {
        return new RecordingMissing("recording-empty", "The recording has no sound: the caller's side sent none");
    }
}
