package dev.switchboard.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTests {

    @TempDir
    Path folder;

    @Test
    void one_at_a_time_has_the_lock_and_is_named_in_it() throws IOException {
        try (var lock = FolderLock.tryAcquire(folder).orElseThrow()) {
            assertThat(FolderLock.tryAcquire(folder)).isEmpty();
            assertThat(FolderLock.holder(folder)).hasValue(ProcessHandle.current().pid());
            lock.close();
            assertThat(FolderLock.tryAcquire(folder)).hasValueSatisfying(FolderLockTests::close);
        }
    }

    @Test
    void a_file_that_a_killed_process_has_left_behind_is_no_lock() throws IOException {
        Files.writeString(folder.resolve("switchboard.lock"), "123456789\n and more");
        try (var lock = FolderLock.tryAcquire(folder).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(folder.resolve("switchboard.lock")).hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void a_lock_whose_owner_has_not_left_its_name_yet_names_nobody() throws IOException {
        Files.writeString(folder.resolve("switchboard.lock"), "");
        assertThat(FolderLock.holder(folder)).isEmpty();
        assertThat(new AlreadyRunningException(folder, FolderLock.holder(folder))).hasMessage("Switchboard is already running on %s", folder);
    }

    @Test
    void the_file_is_nobody_elses_business() throws IOException {
        try (var lock = FolderLock.tryAcquire(folder).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(Files.getPosixFilePermissions(folder.resolve("switchboard.lock"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void close(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
