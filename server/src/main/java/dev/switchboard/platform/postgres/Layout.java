package dev.switchboard.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** Where things lie in the data folder, and the few ways in which they are put there and taken away. */
record Layout(Path dataFolder) {

    /** Marks what a killed process may have left half done; such a name is never read, only swept away. */
    private static final String UNFINISHED = ".unfinished-";

    // pg_ctl hands the folder's name to a shell, inside double quotes.
    private static final String NOT_IN_A_NAME = "\"$`\\\n\r";

    static Layout in(Path dataFolder) throws IOException {
        createPrivateFolder(dataFolder);
        var real = dataFolder.toRealPath();
        if (real.toString().chars().anyMatch(character -> NOT_IN_A_NAME.indexOf(character) >= 0)) {
            throw new EmbeddedPostgresException(
                    "The data folder %s cannot hold a database: its name has one of the characters \" $ ` \\ or a line break".formatted(real));
        }
        var layout = new Layout(real);
        createPrivateFolder(layout.home());
        return layout;
    }

    Path home() {
        return dataFolder.resolve("postgres");
    }

    Path cluster() {
        return home().resolve("cluster");
    }

    Path password() {
        return home().resolve("password");
    }

    Path log() {
        return home().resolve("postgres.log");
    }

    /** A fresh name beside the one meant, for what is moved to its place once it is whole. */
    Path unfinished(String name) {
        return home().resolve(name + UNFINISHED + ProcessHandle.current().pid() + "-" + System.nanoTime());
    }

    /** The user who runs this process, read off a file of its own making; that it can make one here is thereby known too. */
    int uid() throws IOException {
        var own = Files.createFile(unfinished("owner"));
        try {
            return uidOf(own);
        } finally {
            Files.delete(own);
        }
    }

    static int uidOf(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    void sweepUnfinished() throws IOException {
        for (var path : children()) {
            if (path.getFileName().toString().contains(UNFINISHED)) {
                delete(path);
            }
        }
    }

    List<Path> children() throws IOException {
        try (var children = Files.list(home())) {
            return children.toList();
        }
    }

    /** Deletes as far as it goes: what an orphan of the last start still holds on to is left to the next sweep. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                try {
                    Files.deleteIfExists(path);
                } catch (DirectoryNotEmptyException stillWrittenTo) {
                    return;
                }
            }
        } catch (UncheckedIOException vanishedMeanwhile) {
            if (!(vanishedMeanwhile.getCause() instanceof NoSuchFileException)) {
                throw vanishedMeanwhile.getCause();
            }
        }
    }

    /** Moves something whole to its place such that after a power cut it is there or not, and never in part. */
    static void moveIntoPlace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(to.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static void createPrivateFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
