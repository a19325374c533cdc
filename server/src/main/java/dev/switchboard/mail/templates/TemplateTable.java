package dev.switchboard.mail.templates;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.switchboard.accounts.Language;
import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code mail_templates}: each change of a template is a row, and none is ever changed itself. */
@Component
class TemplateTable {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    TemplateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param template null where the default was taken again */
    record Version(TemplateKind kind, Language language, int version, @Nullable Template template, Instant changedAt, Person changedBy) {
    }

    private static final String SELECT = "select t.*, u.username, u.name from mail_templates t join users u on u.id = t.changed_by ";

    /** The newest version of each that was ever changed. */
    List<Version> newest() {
        return versions("where t.version = (select max(version) from mail_templates where kind = t.kind and language = t.language)");
    }

    Optional<Version> newest(TemplateKind kind, Language language) {
        return history(kind, language).stream().findFirst();
    }

    /** Newest first. */
    List<Version> history(TemplateKind kind, Language language) {
        return jdbc.sql(SELECT + "where t.kind = :kind and t.language = :language order by t.version desc limit :limit")
                .param("kind", Wire.name(kind)).param("language", Wire.name(language)).param("limit", SHOWN)
                .query((row, n) -> version(row)).list();
    }

    private List<Version> versions(String where) {
        return jdbc.sql(SELECT + where).query((row, n) -> version(row)).list();
    }

    /** Changes of the same template wait for each other, so that each gets a number of its own. */
    void insert(TemplateKind kind, Language language, @Nullable Template template, Viewer by, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:template, 26))").param("template", kind + "/" + language).query((row, n) -> n).list();
        jdbc.sql("""
                        insert into mail_templates (kind, language, version, subject, body, changed_at, changed_by)
                        select :kind, :language, coalesce(max(version), 0) + 1, :subject, :body, :at, :by
                        from mail_templates where kind = :kind and language = :language
                        """)
                .param("kind", Wire.name(kind)).param("language", Wire.name(language)).param("subject", template == null ? null : template.subject())
                .param("body", template == null ? null : template.body()).param("at", Timestamp.from(at)).param("by", by.id()).update();
    }

    private static Version version(java.sql.ResultSet row) throws java.sql.SQLException {
        var body = row.getString("body");
        return new Version(Wire.parse(TemplateKind.class, row.getString("kind")), Wire.parse(Language.class, row.getString("language")),
                row.getInt("version"), body == null ? null : new Template(row.getString("subject"), body), row.getTimestamp("changed_at").toInstant(),
                new Person(row.getLong("changed_by"), row.getString("username"), row.getString("name")));
    }
}
