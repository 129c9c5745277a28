package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/states.md} is what the code says. With {@code -Dstates.write=true} the file is written anew. */
class StatesDocTest {
    private static final Path FILE = Path.of("docs/states.md");

    @Test
    void the_page_of_states_is_the_table_of_moves() throws IOException {
        if (Boolean.getBoolean("states.write")) Files.writeString(FILE, StatesDoc.text());
        assertThat(Files.readString(FILE))
                .as("docs/states.md is old; write it anew: ./mvnw test -Dtest=StatesDocTest -Dstates.write=true")
                .isEqualTo(StatesDoc.text());
    }
}
