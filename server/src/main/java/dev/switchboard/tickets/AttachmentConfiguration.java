package dev.switchboard.tickets;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import dev.switchboard.platform.config.Secret;
import dev.switchboard.platform.config.ServerConfiguration;
import dev.switchboard.tickets.attachments.BlobKeys;
import dev.switchboard.tickets.attachments.BlobStore;
import dev.switchboard.tickets.attachments.ClamAv;
import dev.switchboard.tickets.attachments.EncryptedStore;
import dev.switchboard.tickets.attachments.LocalStore;
import dev.switchboard.tickets.attachments.S3Store;
import dev.switchboard.tickets.attachments.Unscanned;
import dev.switchboard.tickets.attachments.Vault;
import dev.switchboard.tickets.attachments.VirusScanner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together where files go: encrypted, into a local folder or an S3-compatible store (T7). */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

    private static final String SPOOL = "spool";

    @Bean(destroyMethod = "") // what it holds ends with the process
    BlobStore blobStore(AttachmentSettings settings, ServerConfiguration server, Secret secret) throws IOException {
        return new EncryptedStore(plain(settings.s3(), server), secret.key("attachments"));
    }

    private static BlobStore plain(AttachmentSettings.S3 s3, ServerConfiguration server) throws IOException {
        return s3.isOn()
                ? new S3Store(new S3Store.Settings(s3.endpoint(), s3.region(), s3.bucket(), s3.accessKey(), s3.secretKey(), s3.pathStyle()),
                        S3Store.Patience.DEFAULT, server.data().resolve(SPOOL))
                : new LocalStore(server.data().resolve("attachments"));
    }

    @Bean
    VirusScanner virusScanner(AttachmentSettings settings) {
        var clamav = settings.clamav();
        return clamav.host().isBlank() ? new Unscanned()
                : new ClamAv(clamav.host(), clamav.port(), Duration.ofSeconds(5), Duration.ofSeconds(60));
    }

    @Bean
    Vault vault(BlobStore store, VirusScanner scanner, AttachmentSettings settings, ServerConfiguration server, Clock clock) {
        return new Vault(store, scanner, new BlobKeys(clock, UUID::randomUUID), server.data().resolve(SPOOL), () -> settings.maxSize().toBytes());
    }
}
