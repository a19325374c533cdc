package dev.switchboard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

import dev.switchboard.accounts.SignedIn;
import dev.switchboard.accounts.UserAdministration;
import dev.switchboard.ai.classify.Reading;
import dev.switchboard.platform.config.ServerConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets a server up for tests. */
public final class TestServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.fresh();
        try {
            TestPropertyValues.of(
                    "switchboard.data=" + Files.createTempDirectory("switchboard-data"),
                    "switchboard.database.url=" + database.url(),
                    "switchboard.database.username=" + database.username(),
                    "switchboard.database.password=" + database.password(),
                    "switchboard.access.google.client-id=" + TestProvider.CLIENT,
                    "switchboard.access.google.issuer=" + TestProvider.issuer("google"),
                    "switchboard.access.oidc.acme.label=Acme",
                    "switchboard.access.oidc.acme.issuer=" + TestProvider.issuer("acme"),
                    "switchboard.access.oidc.acme.client-id=" + TestProvider.CLIENT,
                    "switchboard.access.oidc.acme.client-secret=not a secret",
                    "server.address=127.0.0.1").applyTo(context);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Configuration(proxyBeanMethods = false)
    public static class Beans {

        @Bean
        @Primary
        TurnableClock turnableClock() {
            return new TurnableClock();
        }

        /** What a text means is found out however busy the machine is: tests ask for what is said of it, not for how soon. */
        @Bean
        @Primary
        Reading patientReading(ServerConfiguration configuration) {
            return new Reading(configuration.data().resolve("models"), Duration.ofSeconds(30));
        }

        /** What is waited for between two tries is written down and not waited for. */
        @Bean
        @Primary
        NotedPauses notedPauses() {
            return new NotedPauses();
        }

        @Bean
        @Lazy
        Desk desk(UserAdministration administration, ServletWebServerApplicationContext server, JdbcClient jdbc, TurnableClock clock) {
            return new Desk(administration, new SignedIn(server, Desk.PASSWORD), "http://127.0.0.1:" + ((WebServerApplicationContext) server).getWebServer().getPort(), jdbc, clock);
        }
    }
}
