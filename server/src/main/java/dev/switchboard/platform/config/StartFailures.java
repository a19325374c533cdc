package dev.switchboard.platform.config;

import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.switchboard.platform.postgres.EmbeddedPostgresException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;

/** Says in one or two plain lines why the server cannot start, for what whoever runs it can mend (O3). */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        String told = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var here = tell(cause);
            told = here != null ? here : told; // the innermost knows most
        }
        return told == null ? null : new FailureAnalysis(told, null, failure);
    }

    private static @Nullable String tell(Throwable cause) {
        return switch (cause) {
            case EmbeddedPostgresException database -> database.getMessage();
            case SameSecret.WrongSecret wrong -> wrong.getMessage();
            case Secret.Unusable unusable -> unusable.getMessage();
            case BindValidationException invalid -> invalid.getValidationErrors().getAllErrors().stream()
                    .map(error -> variable(invalid.getValidationErrors().getName() + (error instanceof FieldError field ? "." + field.getField() : ""))
                            + " " + error.getDefaultMessage())
                    .sorted().collect(Collectors.joining("\n"));
            case BindException unreadable when unreadable.getCause() instanceof Exception why && !(why instanceof BindException)
                    && !(why instanceof BindValidationException) && unreadable.getProperty() != null ->
                    variable(unreadable.getName().toString()) + " is not a value of type "
                            + type(unreadable.getTarget().getType().resolve(Object.class)) + ": " + unreadable.getProperty().getValue();
            case InvalidConfigurationPropertyValueException wrong -> variable(wrong.getName()) + " is not what it should be: " + wrong.getReason();
            case FlywayValidateException other -> "This database was written by another version of Switchboard: " + other.getMessage().lines().limit(2)
                    .collect(Collectors.joining(" "));
            case PortInUseException taken -> "Port " + taken.getPort() + " is in use. Stop what listens there, or set SWITCHBOARD_PORT to another.";
            case SQLException away when isConnecting(away) -> "The database does not let Switchboard in: " + away.getMessage()
                    + "\nSee SWITCHBOARD_DATABASE_URL, SWITCHBOARD_DATABASE_USERNAME and SWITCHBOARD_DATABASE_PASSWORD.";
            default -> null;
        };
    }

    /** Classes 08 (connection), 28 (authorization), 3D (no such database) and 53300 (too many connections). */
    private static boolean isConnecting(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D") || state.equals("53300");
    }

    /** The environment variable of a property. */
    static String variable(String property) {
        var name = switch (property) {
            case "server.port" -> "switchboard.port";
            case "server.address" -> "switchboard.address";
            default -> property;
        };
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').replace('.', '_').replaceAll("[\\[\\]]", "_").toUpperCase(Locale.ROOT);
    }

    private static String type(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "number";
            case "boolean", "Boolean" -> "true or false";
            case "Duration" -> "duration (such as 15m or 30d)";
            case "DataSize" -> "size (such as 25MB)";
            case "URI" -> "address (such as https://desk.example.org)";
            case "InetAddress" -> "network address (such as 0.0.0.0)";
            default -> type.getSimpleName();
        };
    }
}
