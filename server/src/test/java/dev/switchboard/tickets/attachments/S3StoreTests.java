package dev.switchboard.tickets.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3StoreTests extends BlobStoreContract {

    @TempDir
    private static Path folder;

    private static S3Server server;
    private static S3Store store;

    @BeforeAll
    static void start() throws ReflectiveOperationException, IOException {
        Files.createDirectories(folder.resolve("objects/attachments"));
        server = S3Server.start(folder.resolve("objects"));
        store = store(server.settings("attachments"));
    }

    @AfterAll
    static void stop() throws IOException {
        store.close();
        server.close();
    }

    @Override
    protected BlobStore store() {
        return store;
    }

    @Test
    void blobs_on_their_way_leave_nothing_in_the_spool() throws IOException {
        put(keys.next(), bytes(1_000_000));

        assertThat(folder.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void a_bucket_that_is_not_there_fails_the_check() {
        try (S3Store nowhere = store(server.settings("elsewhere"))) {
            assertThatIOException().isThrownBy(nowhere::check);
            assertThatIOException()
                    .isThrownBy(() -> nowhere.open(keys.next()))
                    .isNotInstanceOf(BlobMissing.class);
        }
    }

    @Test
    void a_wrong_secret_is_turned_away() {
        var wrong = new S3Store.Settings(
                server.endpoint(), S3Server.REGION, "attachments", S3Server.ACCESS_KEY, "guessed", true);

        try (S3Store stranger = store(wrong)) {
            assertThatIOException().isThrownBy(stranger::check);
            assertThatIOException().isThrownBy(() -> stranger.open(keys.next()));
        }
    }

    @Test
    void the_secret_is_not_in_the_settings_as_text() {
        assertThat(server.settings("attachments").toString())
                .contains("attachments", S3Server.ACCESS_KEY)
                .doesNotContain(S3Server.SECRET_KEY);
    }

    @Test
    void with_no_endpoint_the_client_is_for_amazons_own_store() {
        var amazon = new S3Store.Settings((URI) null, "eu-central-1", "bucket", "key", "secret", false);

        assertThatCode(() -> store(amazon).close()).doesNotThrowAnyException();
    }

    private static S3Store store(S3Store.Settings settings) {
        var patience = new S3Store.Patience(
                Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(60), 2);
        return new S3Store(settings, patience, folder.resolve("spool"));
    }
}
