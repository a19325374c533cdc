package dev.switchboard.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.switchboard.accounts.Person;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code misuse_reports}. */
@Component
class MisuseReportTable {

    private static final String SELECT = """
            select r.*, u.username, u.name, v.username as reviewer_username, v.name as reviewer_name
            from misuse_reports r join users u on u.id = r.user_id left join users v on v.id = r.reviewed_by
            """;
    private static final TypeReference<List<Finding.Summary>> FINDINGS = new TypeReference<>() { };
    private static final TypeReference<List<Finding.Evidence>> EVIDENCE = new TypeReference<>() { };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MisuseReportTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Row(long id, Person user, LocalDate day, List<Pattern> patterns, List<Finding.Summary> findings, List<Finding.Evidence> evidence,
            double confidence, Instant createdAt, @Nullable Instant reviewedAt, @Nullable Person reviewedBy, @Nullable String note) {
    }

    /** A place in the list: those nobody reviewed first, then the newest. */
    record Key(boolean isReviewed, long id) {
    }

    boolean has(long user, LocalDate day) {
        return jdbc.sql("select exists (select 1 from misuse_reports where user_id = :user and day = :day)")
                .param("user", user).param("day", day).query(Boolean.class).single();
    }

    /** Answers the new report's id; nothing if that user has one for that day, whoever wrote it. */
    Optional<Long> insert(long user, LocalDate day, List<Finding> findings, Instant now) {
        return jdbc.sql("""
                        insert into misuse_reports (user_id, day, patterns, findings, evidence, confidence, created_at)
                        values (:user, :day, :patterns, cast(:findings as jsonb), cast(:evidence as jsonb), :confidence, :now)
                        on conflict (user_id, day) do nothing returning id
                        """)
                .param("user", user).param("day", day)
                .param("patterns", findings.stream().map(finding -> Wire.name(finding.pattern())).toArray(String[]::new))
                .param("findings", json.writeValueAsString(findings.stream().map(Finding::summary).toList()))
                .param("evidence", json.writeValueAsString(findings.stream().flatMap(finding -> finding.evidence().stream()).toList()))
                .param("confidence", (float) Patterns.together(findings)).param("now", Timestamp.from(now))
                .query(Long.class).optional();
    }

    List<Row> page(boolean unreviewed, @Nullable Key after, int limit) {
        return jdbc.sql(SELECT + """
                         where (not :unreviewed or r.reviewed_at is null)
                           and (cast(:id as bigint) is null or (r.reviewed_at is not null, -r.id) > (cast(:isReviewed as boolean), -cast(:id as bigint)))
                        order by r.reviewed_at is not null, r.id desc limit :limit
                        """)
                .param("unreviewed", unreviewed).param("id", after == null ? null : after.id())
                .param("isReviewed", after == null ? null : after.isReviewed()).param("limit", limit).query(this::row).list();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(SELECT + " where r.id = :id").param("id", id).query(this::row).optional();
    }

    /** Answers false if there is no such report; one that was reviewed before gets another note, and who wrote that. */
    boolean review(long id, long by, @Nullable String note, Instant now) {
        return jdbc.sql("update misuse_reports set reviewed_at = coalesce(reviewed_at, :now), reviewed_by = :by, note = coalesce(:note, note) where id = :id")
                .param("id", id).param("by", by).param("note", note).param("now", Timestamp.from(now)).update() > 0;
    }

    int countUnreviewed() {
        return jdbc.sql("select count(*) from misuse_reports where reviewed_at is null").query(Integer.class).single();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var reviewer = row.getLong("reviewed_by");
        var reviewedBy = row.wasNull() ? null : new Person(reviewer, row.getString("reviewer_username"), row.getString("reviewer_name"));
        var reviewedAt = row.getTimestamp("reviewed_at");
        return new Row(row.getLong("id"), new Person(row.getLong("user_id"), row.getString("username"), row.getString("name")),
                row.getObject("day", LocalDate.class),
                Arrays.stream((String[]) row.getArray("patterns").getArray()).map(name -> Wire.parse(Pattern.class, name)).toList(),
                json.readValue(row.getString("findings"), FINDINGS), json.readValue(row.getString("evidence"), EVIDENCE),
                Math.round(row.getFloat("confidence") * 10_000) / 10_000.0, row.getTimestamp("created_at").toInstant(),
                reviewedAt == null ? null : reviewedAt.toInstant(), reviewedBy, row.getString("note"));
    }
}
