package hotline.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.DatabaseResource;
import hotline.web.DemoConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a new service is opened for whoever can read its files. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class FirstAdministratorTest {
    private static final DemoConfig REAL_TOWN = new DemoConfig() {
        @Override
        public boolean town() {
            return false;
        }

        @Override
        public boolean isPublic() {
            return false;
        }
    };

    @Inject
    PeopleRows rows;

    @Inject
    People people;

    @TempDir
    Path folder;

    @Test
    void a_service_nobody_can_administer_opens_one_account_once() throws Exception {
        Path file = folder.resolve("var/first.txt");
        FirstAdministrator first = new FirstAdministrator(rows, people, () -> file, REAL_TOWN);
        first.welcome(new StartupEvent());
        String password = Files.readString(file).strip();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        given().redirects()
                .follow(false)
                .formParam("login", FirstAdministrator.LOGIN)
                .formParam("password", password)
                .post("/login")
                .then()
                .statusCode(303);
        Files.delete(file);
        first.welcome(new StartupEvent());
        assertThat(file).doesNotExist();
    }
}
