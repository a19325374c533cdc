package dev.switchboard.settings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings, one record for each subject, stored as JSON under a key. A change is effective at once on this node and
 * within two seconds on others.
 */
@Component
public class Settings {

    static final Group<TicketSettings> TICKETS = new Group<>("tickets", TicketSettings.class, TicketSettings::defaults);
    static final Group<TriageSettings> TRIAGE = new Group<>("triage", TriageSettings.class, TriageSettings::defaults);
    static final Group<ModerationSettings> MODERATION = new Group<>("moderation", ModerationSettings.class, ModerationSettings::defaults);
    static final Group<AiSettings> AI = new Group<>("ai", AiSettings.class, AiSettings::defaults, AiSettings::contradictions, Set.of("sealed_api_key"));
    static final Group<MailSettings> MAIL = new Group<>("mail", MailSettings.class, MailSettings::defaults, MailSettings::contradictions, Set.of("sealed_password"));
    private static final KeptSecret<AiSettings> KEY_OF_PROVIDER = new KeptSecret<>("ai.api_key", AiSettings::withKey, AiSettings::trustsAs);
    private static final KeptSecret<MailSettings> PASSWORD_OF_MAIL = new KeptSecret<>("mail.password", MailSettings::withPassword, MailSettings::trustsAs);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Validator validator;
    private final Clock clock;
    private final Sealing sealing;
    private final ApplicationEventPublisher followers;
    private final Cache<String, Object> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build();

    Settings(JdbcClient jdbc, JsonMapper json, Validator validator, Clock clock, Sealing sealing, ApplicationEventPublisher followers) {
        this.jdbc = jdbc;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
        this.sealing = sealing;
        this.followers = followers;
    }

    /**
     * The settings of one subject: where they are stored, as what, and what holds until an admin says otherwise.
     *
     * @param contradictions what is wrong with them that the ranges of their fields do not say
     * @param secrets        fields that the history of changes does not keep
     */
    record Group<T>(String key, Class<T> type, Supplier<T> defaults, Function<T, List<Problem.FieldError>> contradictions, Set<String> secrets) {

        Group(String key, Class<T> type, Supplier<T> defaults) {
            this(key, type, defaults, settings -> List.of(), Set.of());
        }
    }

    public TicketSettings tickets() {
        return get(TICKETS);
    }

    public TriageSettings triage() {
        return get(TRIAGE);
    }

    public ModerationSettings moderation() {
        return get(MODERATION);
    }

    public AiSettings ai() {
        return get(AI);
    }

    /** The key to these settings' provider, to be given to it and to nobody else. */
    public Optional<String> aiKey(AiSettings settings) {
        return Optional.ofNullable(settings.sealedApiKey()).flatMap(sealed -> sealing.open(KEY_OF_PROVIDER.purpose(), sealed));
    }

    public MailSettings mail() {
        return get(MAIL);
    }

    /** The password for these settings' server, to be given to it and to nobody else. */
    public Optional<String> mailPassword(MailSettings settings) {
        return Optional.ofNullable(settings.sealedPassword()).flatMap(sealed -> sealing.open(PASSWORD_OF_MAIL.purpose(), sealed));
    }

    private <T> T get(Group<T> group) {
        return group.type().cast(known.get(group.key(), key -> read(group)));
    }

    /** What is stored, over the defaults: a setting that came with a later version has its default until it is changed. */
    private <T> T read(Group<T> group) {
        return jdbc.sql("select value from settings where key = :key").param("key", group.key()).query(String.class).optional()
                .map(text -> over(group, group.defaults().get(), (ObjectNode) json.readTree(text))).orElseGet(group.defaults());
    }

    private <T> T over(Group<T> group, T before, ObjectNode given) {
        ObjectNode after = json.valueToTree(before);
        given.properties().stream().filter(field -> !field.getValue().isNull()).forEach(field -> after.set(field.getKey(), field.getValue()));
        return json.treeToValue(after, group.type());
    }

    /**
     * Changes what is given; what is null stays. Whoever has planned by the settings follows them within this transaction: their
     * new record is published to listeners.
     *
     * @param change a record of the group's fields
     * @throws Problem.Invalid naming each field that is out of range
     */
    @Transactional
    public <T> void change(Viewer admin, Group<T> group, Object change) {
        store(admin, group, over(group, read(group), json.valueToTree(change)));
    }

    /**
     * Changes the provider and its limits. A key stays only where it was given for.
     *
     * @throws Problem.Invalid naming each field that is not what it should be
     */
    @Transactional
    void change(Viewer admin, AiChange change) {
        var before = read(AI);
        var changed = over(AI, before, json.valueToTree(change.plain()));
        var key = change.requireKey();
        if (!key.isEmpty() && (changed.provider() == AiSettings.Provider.OLLAMA || !changed.isOn())) {
            throw new Problem.Invalid("api_key", "goes with a provider that takes one");
        }
        store(admin, AI, keeping(KEY_OF_PROVIDER, before, changed, change.apiKey() == null ? null : key));
    }

    /**
     * Changes how mail goes out. A password stays only where it was given for.
     *
     * @throws Problem.Invalid naming each field that is not what it should be
     */
    @Transactional
    void change(Viewer admin, MailChange change) {
        var before = read(MAIL);
        var changed = over(MAIL, before, json.valueToTree(change.plain()));
        store(admin, MAIL, keeping(PASSWORD_OF_MAIL, before, changed, change.requirePassword()));
    }

    /** @param given a new secret, {@code ""} to take it away, null to leave it */
    private <T> T keeping(KeptSecret<T> kept, T before, T changed, @Nullable String given) {
        if (given != null && !given.isEmpty()) {
            return kept.with().secret(changed, sealing.seal(kept.purpose(), given), clock.instant());
        }
        return given == null && kept.trusts().test(changed, before) ? changed : kept.with().secret(changed, null, null);
    }

    private <T> void store(Viewer admin, Group<T> group, T changed) {
        var errors = Stream.concat(
                validator.validate(changed).stream().map(error -> new Problem.FieldError(Wire.snake(error.getPropertyPath().toString()), error.getMessage())),
                group.contradictions().apply(changed).stream()).toList();
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
        var key = group.key();
        var value = json.writeValueAsString(changed);
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into setting_changes (key, before, after, changed_at, changed_by)
                        values (:key, (select value - cast(:secrets as text[]) from settings where key = :key),
                            cast(:value as jsonb) - cast(:secrets as text[]), :now, :by)
                        """)
                .param("key", key).param("value", value).param("secrets", group.secrets().toArray(String[]::new))
                .param("now", now).param("by", admin.id()).update();
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
        followers.publishEvent(changed);
    }
}
