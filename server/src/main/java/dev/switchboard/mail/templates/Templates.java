package dev.switchboard.mail.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.switchboard.accounts.Language;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The templates as they stand: an admin's where there is one, else that which came along. */
@Component
public class Templates {

    private final TemplateTable table;
    private final Clock clock;
    private final Map<Language, Map<TemplateKind, Template>> defaults = new EnumMap<>(Language.class);

    Templates(TemplateTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
        for (var language : Language.values()) {
            var theirs = new EnumMap<TemplateKind, Template>(TemplateKind.class);
            for (var kind : TemplateKind.values()) {
                theirs.put(kind, load(kind, language).requireFor(kind));
            }
            defaults.put(language, theirs);
        }
    }

    /** A file's first line is the subject, but for the frame's, which has none. */
    private static Template load(TemplateKind kind, Language language) {
        var text = resource(Wire.name(language) + "/" + Wire.name(kind) + ".md");
        if (kind.isFrame()) {
            return new Template("", text);
        }
        var parts = text.split("\n\n", 2);
        return new Template(parts[0].strip(), parts[1].strip() + "\n");
    }

    static String resource(String name) {
        try (var file = Objects.requireNonNull(Templates.class.getResourceAsStream("/mail/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Template get(TemplateKind kind, Language language) {
        return table.newest(kind, language).map(TemplateTable.Version::template).orElseGet(() -> original(kind, language));
    }

    Template original(TemplateKind kind, Language language) {
        return Objects.requireNonNull(Objects.requireNonNull(defaults.get(language)).get(kind));
    }

    List<TemplateTable.Version> changed() {
        return table.newest();
    }

    List<TemplateTable.Version> history(TemplateKind kind, Language language) {
        return table.history(kind, language);
    }

    /**
     * Changes a template, from the next mail on.
     *
     * @param template null to take that which came along
     * @throws Problem.Invalid if it cannot be used, see {@link Template#requireFor}
     */
    @Transactional
    public void change(Viewer admin, TemplateKind kind, Language language, @Nullable Template template) {
        table.insert(kind, language, template == null ? null : storable(template.requireFor(kind)), admin, clock.instant());
    }

    private static Template storable(Template template) {
        return new Template(Wire.storable(template.subject().strip()), Wire.storable(template.body()));
    }
}
