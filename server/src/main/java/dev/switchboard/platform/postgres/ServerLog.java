package dev.switchboard.platform.postgres;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

/** {@code postgres.log}: where the server says what it could not do. Two files of bounded size, so that it never fills the disk. */
record ServerLog(Path file) {

    private static final long TURNED_AT = 10_000_000;
    private static final int LAST_LINES = 12;

    /** To be called while no server writes to it. */
    void turn() throws IOException {
        if (end() > TURNED_AT) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The place in the file from which a start that begins now will be reported. */
    long end() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** The last lines written since then; reading more than some kilobytes would tell no more. */
    String since(long position) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var channel = FileChannel.open(file)) {
            channel.position(Math.max(position, channel.size() - 16_384));
            return lastLines(new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static String lastLines(String text) {
        var lines = text.strip().lines().toList();
        return lines.stream().skip(Math.max(0, lines.size() - LAST_LINES)).collect(Collectors.joining("\n"));
    }
}
