package dev.switchboard.tickets.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTests extends BlobStoreContract {

    @TempDir
    private Path temporary;

    private Path folder;
    private LocalStore store;

    @BeforeEach
    void create() throws IOException {
        folder = temporary.resolve("data/attachments");
        store = new LocalStore(folder);
    }

    @Override
    protected BlobStore store() {
        return store;
    }

    @Test
    void blobs_survive_a_restart() throws IOException {
        String key = keys.next();
        put(key, bytes(1000));

        store = new LocalStore(folder);

        assertThat(get(key)).isEqualTo(bytes(1000));
    }

    @Test
    void only_the_owner_may_look() throws IOException {
        String key = keys.next();
        put(key, bytes(10));

        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve(key))).isEqualTo("rw-------");
    }

    @Test
    void a_folder_that_others_could_enter_is_closed_to_them() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        store = new LocalStore(folder);

        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void a_failed_put_leaves_no_file_behind() throws IOException {
        assertThatIOException().isThrownBy(() -> store.put(keys.next(), new BreakingStream(bytes(10)), 20));
        assertThatIOException()
                .isThrownBy(() -> store.put(keys.next(), new ByteArrayInputStream(bytes(10)), 5));

        assertThat(files()).isEmpty();
    }

    @Test
    void what_a_crash_left_half_written_is_cleared_away_at_the_start() throws IOException {
        String key = keys.next();
        put(key, bytes(10));
        var crashed = Files.write(folder.resolve(".unfinished/put-4711"), bytes(5));
        Files.setLastModifiedTime(crashed, FileTime.from(Instant.now().minus(Duration.ofDays(1))));

        store = new LocalStore(folder);

        assertThat(files()).containsExactly(folder.resolve(key));
    }

    @Test
    void an_endless_upload_stops_at_the_announced_size() {
        var endless = new CountingStream(Long.MAX_VALUE);

        assertThatIOException().isThrownBy(() -> store.put(keys.next(), endless, 100_000));

        assertThat(endless.taken()).isLessThan(200_000);
    }

    @Test
    void a_folder_that_went_away_fails_the_check() throws IOException {
        Files.delete(folder.resolve(".unfinished"));
        Files.delete(folder);

        assertThatIOException().isThrownBy(store::check);
    }

    @Test
    void a_check_leaves_nothing_behind() throws IOException {
        store.check();

        assertThat(files()).isEmpty();
    }

    @Test
    void a_store_can_lie_behind_a_symbolic_link() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
        String key = keys.next();
        put(key, bytes(10));

        store = new LocalStore(link);

        assertThat(get(key)).isEqualTo(bytes(10));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
