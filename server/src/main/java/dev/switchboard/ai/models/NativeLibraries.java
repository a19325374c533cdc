package dev.switchboard.ai.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import ai.onnxruntime.OrtEnvironment;

/**
 * Where the models' native libraries are unpacked: into one folder, once, instead of the home folder and a new temporary one at each
 * start that a killed server would leave behind. Nothing is fetched from the network.
 */
final class NativeLibraries {

    private static final List<String> ONNX = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibraries() {
    }

    /** Must come before the first use of a model. What the process's options say already stays. */
    static void unpackInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        preset("DJL_CACHE_DIR", folder.toAbsolutePath().toString());
        preset("ENGINE_CACHE_DIR", folder.toAbsolutePath().toString());
        preset("RUST_FLAVOR", "cpu"); // no search for a graphics card's libraries, which would be downloaded
        preset("ai.djl.offline", "true");
        preset("OPT_OUT_TRACKING", "true");
        if (System.getProperty("onnxruntime.native.path") == null) {
            var source = "/ai/onnxruntime/native/" + platform() + "/";
            var target = folder.resolve("onnxruntime-" + OrtEnvironment.class.getPackage().getImplementationVersion());
            if (unpack(source, target)) {
                System.setProperty("onnxruntime.native.path", target.toAbsolutePath().toString());
            }
        }
    }

    private static void preset(String property, String value) {
        if (System.getProperty(property) == null && System.getenv(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** Whether all are there now; where the jar has none for this machine, ONNX Runtime itself tells what is missing. */
    private static boolean unpack(String source, Path target) throws IOException {
        Files.createDirectories(target);
        for (var library : ONNX) {
            var file = target.resolve(System.mapLibraryName(library));
            if (Files.exists(file)) {
                continue;
            }
            try (var content = OrtEnvironment.class.getResourceAsStream(source + file.getFileName())) {
                if (content == null) {
                    return false;
                }
                put(content, file);
            }
        }
        return true;
    }

    /** Another process on the same folder sees all of the file or nothing. */
    private static void put(InputStream content, Path file) throws IOException {
        var part = Files.createTempFile(file.getParent(), "unpacking", ".part");
        try {
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException otherwise) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** As ONNX Runtime calls it. */
    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var isArm = processor.startsWith("aarch64");
        return (system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux") + (isArm ? "-aarch64" : "-x64");
    }
}
