package dev.switchboard.commands;

import java.nio.file.Path;

import dev.switchboard.platform.config.Secret;
import dev.switchboard.platform.config.ServerConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * What an installation keeps in files beside its database.
 *
 * @param attachments the folder of attachments; null when they are in an S3-compatible store
 * @param secret      the file of the secret; null when it is given by configuration
 */
record KeptFiles(@Nullable Path attachments, @Nullable Path secret) {

    static KeptFiles of(ApplicationContext inside) {
        var configuration = inside.getBean(ServerConfiguration.class);
        var inStore = !inside.getEnvironment().getProperty("switchboard.attachments.s3.bucket", "").isBlank();
        return new KeptFiles(inStore ? null : configuration.data().resolve("attachments"),
                configuration.secret() == null ? Secret.file(configuration.data()) : null);
    }
}
