package dev.switchboard.mail.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.switchboard.accounts.Language;
import dev.switchboard.accounts.Mailer;
import dev.switchboard.mail.templates.Letter;
import dev.switchboard.mail.templates.Letters;
import dev.switchboard.mail.templates.Letters.Paragraph;
import dev.switchboard.mail.templates.Placeholder;
import dev.switchboard.mail.templates.TemplateKind;
import dev.switchboard.mail.templates.Templates;
import dev.switchboard.mail.templates.Value;
import dev.switchboard.platform.wire.Wire;
import dev.switchboard.settings.Sealing;
import dev.switchboard.settings.Settings;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mail with codes (A5). It goes before all others. A code is sealed until it is sent and forgotten then, so that it cannot be read in the
 * outbox; only where there is no server to send it by, that is where it is read.
 */
@Component
class Codes implements Mailer {

    private static final String PURPOSE = "mail.code";
    /** Stands for a code where others may look. */
    static final String HIDDEN = "••••••";

    private final MailTable table;
    private final Templates templates;
    private final Letters letters;
    private final Settings settings;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Clock clock;

    Codes(MailTable table, Templates templates, Letters letters, Settings settings, Sealing sealing, JsonMapper json, Clock clock) {
        this.table = table;
        this.templates = templates;
        this.letters = letters;
        this.settings = settings;
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        var now = clock.instant();
        var kind = kind(mail.kind());
        var language = Objects.requireNonNullElse(mail.language(), settings.mail().language());
        if (settings.mail().isOn()) {
            table.insertFirst(mail.recipient(), kind, language, sealing.seal(PURPOSE, json.writeValueAsString(mail.values())), mail.validUntil(), now);
        } else {
            table.insertWritten(mail.recipient(), null, Wire.name(kind), language, write(kind, language, mail.values(), mail.validUntil(), now), State.KEPT, now);
        }
    }

    private static TemplateKind kind(Kind kind) {
        return switch (kind) {
            case SIGN_UP_CODE -> TemplateKind.SIGN_UP_CODE;
            case ACCOUNT_EXISTS -> TemplateKind.ACCOUNT_EXISTS;
            case PASSWORD_RESET_CODE -> TemplateKind.PASSWORD_RESET_CODE;
        };
    }

    /** The letter with what only its reader should know, and the same as others may see it. */
    record Both(Letter letter, Letter hidden) {
    }

    Both write(MailTable.Claimed mail) {
        var kind = Wire.parse(TemplateKind.class, mail.kind());
        var language = Objects.requireNonNullElse(mail.language(), settings.mail().language());
        var sealed = Objects.requireNonNull(mail.sealedValues());
        Map<String, String> values = json.readValue(sealing.open(PURPOSE, sealed).orElseThrow(() -> new IllegalStateException("sealed under another secret")),
                new TypeReference<>() { });
        var until = Objects.requireNonNull(mail.validUntil());
        var hidden = Map.of(Placeholder.CODE.wire(), HIDDEN);
        return new Both(write(kind, language, values, until, clock.instant()),
                write(kind, language, values.isEmpty() ? values : hidden, until, clock.instant()));
    }

    private Letter write(TemplateKind kind, Language language, Map<String, String> values, Instant until, Instant now) {
        var all = new EnumMap<Placeholder, Value>(Placeholder.class);
        if (values.containsKey(Placeholder.CODE.wire())) {
            all.put(Placeholder.CODE, new Value.Words(values.get(Placeholder.CODE.wire())));
            all.put(Placeholder.CODE_MINUTES, new Value.Words(String.valueOf(Math.max(1, Duration.between(now, until).plusSeconds(30).toMinutes()))));
        }
        var paragraph = new Paragraph(templates.get(kind, language), all);
        return letters.write(language, paragraph, List.of(paragraph), Map.of());
    }
}
