package hotline.files;

import java.nio.file.Path;

/**
 * A recording that may be old enough to go.
 *
 * @param call  the caller's Uniqueid
 * @param bytes on the disk
 */
public record OldRecording(String server, String call, long bytes, Path file) {}
