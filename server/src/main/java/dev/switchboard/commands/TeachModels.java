package dev.switchboard.commands;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import dev.switchboard.ai.LocalEmbeddings;
import dev.switchboard.ai.classify.Reading;
import dev.switchboard.moderation.harm.ShippedHarm;
import dev.switchboard.triage.ShippedBrain;

/**
 * Run by the build, once the classes are compiled: has the models that come with Switchboard learned from their exemplars, unless nothing
 * has changed that they are made of and by.
 */
public final class TeachModels {

    private static final List<String> MADE_OF = List.of("triage", "moderation", "dev/switchboard/ai", "dev/switchboard/triage", "dev/switchboard/moderation/harm");

    private TeachModels() {
    }

    /** @param arguments the folder of the classes, and one for what else is written: the native libraries, and what was learned from */
    public static void main(String[] arguments) throws IOException {
        var classes = Path.of(arguments[0]);
        var work = Path.of(arguments[1]);
        var brain = classes.resolve(ShippedBrain.RESOURCE.substring(1));
        var harm = classes.resolve(ShippedHarm.RESOURCE.substring(1));
        var known = work.resolve("learned.sha256");
        var inputs = hash(classes, List.of(brain, harm));
        if (Files.exists(brain) && Files.exists(harm) && Files.exists(known) && Files.readString(known).equals(inputs)) {
            return;
        }
        Files.createDirectories(work);
        Files.deleteIfExists(known);
        write(brain, out -> ShippedBrain.write(new Reading(work), out));
        write(harm, out -> ShippedHarm.write(new LocalEmbeddings(work), out));
        Files.writeString(known, inputs);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static void write(Path file, Writing writing) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writing.to(out);
        }
    }

    private static String hash(Path classes, List<Path> outputs) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var folder : MADE_OF) {
                try (var files = Files.walk(classes.resolve(folder))) {
                    for (var file : files.filter(Files::isRegularFile).filter(file -> !outputs.contains(file)).sorted().toList()) {
                        digest.update(classes.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
