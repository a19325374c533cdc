package dev.switchboard.settings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import jakarta.validation.Validator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings, one record for each subject, stored as JSON under a key. A change is effective at once on this node and
 * within two seconds on others.
 */
@Component
public class Settings {

    private static final String TICKETS = "tickets";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Validator validator;
    private final Clock clock;
    private final Cache<String, Object> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build();

    Settings(JdbcClient jdbc, JsonMapper json, Validator validator, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    public TicketSettings tickets() {
        return get(TICKETS, TicketSettings.class, TicketSettings::defaults);
    }

    private <T> T get(String key, Class<T> type, Supplier<T> defaults) {
        return type.cast(known.get(key, k -> jdbc.sql("select value from settings where key = :key").param("key", key)
                .query(String.class).optional().map(text -> json.readValue(text, type)).orElseGet(defaults)));
    }

    /** @throws Problem.Invalid naming each field that is out of range */
    @Transactional
    public TicketSettings changeTickets(Viewer admin, TicketSettings changed) {
        change(admin, TICKETS, changed);
        return changed;
    }

    private void change(Viewer admin, String key, Object changed) {
        var errors = validator.validate(changed).stream()
                .map(error -> new Problem.FieldError(dev.switchboard.platform.wire.Wire.snake(error.getPropertyPath().toString()), error.getMessage()))
                .toList();
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
        var value = json.writeValueAsString(changed);
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into setting_changes (key, before, after, changed_at, changed_by)
                        values (:key, (select value from settings where key = :key), cast(:value as jsonb), :now, :by)
                        """)
                .param("key", key).param("value", value).param("now", now).param("by", admin.id()).update();
        jdbc.sql("""
                        insert into settings (key, value, updated_at, updated_by) values (:key, cast(:value as jsonb), :now, :by)
                        on conflict (key) do update set value = excluded.value, version = settings.version + 1,
                            updated_at = excluded.updated_at, updated_by = excluded.updated_by
                        """)
                .param("key", key).param("value", value).param("now", now).param("by", admin.id()).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.invalidate(key);
            }
        });
    }
}
