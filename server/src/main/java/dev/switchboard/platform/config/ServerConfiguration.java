package dev.switchboard.platform.config;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where things are, given by environment variables {@code SWITCHBOARD_…} or the file {@code switchboard.properties}.
 *
 * @param port      port that the server listens at; 0 for one that is free
 * @param address   address that it listens at; {@code 0.0.0.0} for all of the machine's
 * @param demo      whether the demo's people and tickets are here, and may sign in
 * @param data      folder of everything that must survive: database, attachments, secret
 * @param publicUrl address under which people reach this server; links in mails and sign-in redirects begin with it;
 *                  {@code http://localhost:} and the port when not given
 * @param secret    32 random bytes in base64, from which all keys are derived; made and kept in the data folder when not given.
 *                  Nodes that share a database must share it
 * @param logFormat structured logs: {@code ecs}, {@code gelf} or {@code logstash}; empty for plain lines
 * @param database  an external PostgreSQL; without one Switchboard runs its own
 */
@Validated
@ConfigurationProperties("switchboard")
public record ServerConfiguration(
        @Min(0) @Max(65535) @DefaultValue("8080") int port,
        @NotNull @DefaultValue("127.0.0.1") InetAddress address,
        @DefaultValue("false") boolean demo,
        @NotNull @DefaultValue("data") Path data,
        @Nullable URI publicUrl,
        @Nullable @Pattern(regexp = "[A-Za-z0-9+/]{43}=", message = "must be 32 bytes in base64, as `openssl rand -base64 32` prints") String secret,
        @DefaultValue("") @Pattern(regexp = "|ecs|gelf|logstash", message = "must be ecs, gelf or logstash, or empty for plain lines") String logFormat,
        @Valid @DefaultValue Database database) {

    public ServerConfiguration {
        publicUrl = publicUrl == null ? URI.create("http://localhost:" + port) : publicUrl;
    }

    @Override
    public URI publicUrl() {
        return Objects.requireNonNull(publicUrl);
    }

    /**
     * @param url      JDBC address, {@code jdbc:postgresql://host:5432/name}; empty for the database inside
     * @param username name to sign in with there
     * @param password its password
     * @param poolSize connections this node holds at most
     * @param join     whether to use the inner database of a server that already runs on the data folder (command line tools)
     */
    public record Database(
            @Nullable @Pattern(regexp = "(jdbc:postgresql://.+)?", message = "must begin with jdbc:postgresql://") String url,
            @DefaultValue("switchboard") String username,
            @DefaultValue("") String password,
            @Min(4) @Max(500) @DefaultValue("20") int poolSize,
            @DefaultValue("false") boolean join) {

        public boolean isExternal() {
            return url != null && !url.isBlank();
        }
    }
}
