package hotline.files;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** What is kept beside the database, how large it may be, and for how long. */
@ConfigMapping(prefix = "hotline.files")
public interface FilesConfig {
    /** Where attachments and sealed recordings lie; one folder that all nodes share. Belongs into the backup. */
    @WithDefault("var/files")
    Path dir();

    /** The largest attachment as it comes, in bytes. More than {@code quarkus.http.limits.max-body-size} has no effect. */
    @WithDefault("20M")
    MemorySize maxSize();

    /** An image of more pixels than this is refused before it is decoded; one of 50 million takes up to 300 MB for a moment. */
    @WithDefault("50000000")
    long maxPixels();

    /** The longer side of an image as it is kept, in pixels. */
    @WithDefault("2048")
    @Min(256)
    @Max(4096)
    int longestSide();

    /** The longer side of the small image in a list, in pixels. */
    @WithDefault("320")
    @Min(64)
    @Max(512)
    int thumbnailSide();

    /** Attachments of one case, sent or not; more are refused. */
    @WithDefault("60")
    @Min(1)
    int perCase();

    /** What was uploaded and never sent is removed after this time. */
    @WithDefault("P2D")
    Duration unsentFor();

    /** The virus scanner's command and its arguments; gets the file on its standard input and exits with 0 clean, 1 infected, anything else away. None: nothing is scanned. */
    Optional<List<String>> scanner();

    /** A scanner that takes longer counts as away. */
    @WithDefault("PT30S")
    Duration scanTimeout();

    /** An attachment that waits for the scanner is tried again after this time. */
    @WithDefault("PT1M")
    Duration scanAgain();

    /** Whether recordings are sealed at all: false where another program needs the files as Asterisk wrote them. */
    @WithDefault("true")
    boolean sealRecordings();

    /** A recording to which nothing was written for so long is over, and is sealed. Longer than any pause in writing. */
    @WithDefault("PT15M")
    Duration sealRecordingsAfter();

    /** Recordings of calls older than this are deleted, whole days, in ISO form ({@code P2Y}). None: never. */
    Optional<Period> recordingRetention();

    /** When that is looked at, in Quartz' form and the service's zone. */
    @WithDefault("0 15 4 * * ?")
    String recordingRetentionAt();

    /** False: the night's job only reports what it would delete. Look at the reports first, then switch it on. */
    @WithDefault("false")
    boolean recordingRetentionDeletes();
}
