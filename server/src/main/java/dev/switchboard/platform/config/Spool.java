package dev.switchboard.platform.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The folder in which uploads lie while they come in: readable by this process's user alone, made before the web server starts. */
@Component
class Spool implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final Path folder;

    Spool(ServerConfiguration configuration) {
        this.folder = configuration.data().toAbsolutePath().resolve("spool");
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException failure) {
            throw new IllegalStateException("The folder " + folder + " cannot be made or written to: " + failure.getMessage(), failure);
        }
    }
}
