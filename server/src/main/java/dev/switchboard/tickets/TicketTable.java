package dev.switchboard.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code tickets}: reading one, locking one, writing it back with its events. */
@Component
class TicketTable {

    /** All a {@link Ticket} is made of; {@code %s} is the ticket's source under the alias {@code t}. */
    static final String SELECT = """
            select t.*, d.key as department, c.username as customer_username, c.name as customer_name,
                   a.username as agent_username, a.name as agent_name
            from %s
            join users c on c.id = t.customer_id
            left join departments d on d.id = t.department_id
            left join users a on a.id = t.assigned_agent_id
            """;

    private final JdbcClient jdbc;
    private final TicketLog log;
    private final Clock clock;

    TicketTable(JdbcClient jdbc, TicketLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    record NewTicket(String reference, String subject, String description, Priority priority, String category, @Nullable Long departmentId,
            long customerId, List<String> tags, Sentiment sentiment, int urgencyScore, String language, boolean misuseFlag, Channel channel,
            Instant createdAt, @Nullable Long followUpOf, @Nullable String source, @Nullable String sourceId,
            TicketEvent.@Nullable Understood understood) {
    }

    /** Inserts an open ticket and its first event; answers its id, or nothing if its source id is there already. */
    Optional<Long> insert(NewTicket ticket, Actor actor) {
        var inserted = jdbc.sql("""
                        insert into tickets (reference, subject, description, status, priority, category, department_id, customer_id, tags,
                            sentiment, urgency_score, language, misuse_flag, channel, created_at, updated_at, follow_up_of, source, source_id,
                            last_words, last_public_words, version)
                        values (:reference, :subject, :description, 'open', :priority, :category, :department, :customer, :tags,
                            :sentiment, :urgency, :language, :misuse, :channel, :created, :created, :followUpOf, :source, :sourceId,
                            :words, :words, 1)
                        on conflict (source, source_id) where source is not null do nothing
                        returning id
                        """)
                .param("reference", ticket.reference()).param("subject", ticket.subject()).param("description", ticket.description())
                .param("priority", Wire.name(ticket.priority())).param("category", ticket.category())
                .param("department", ticket.departmentId()).param("customer", ticket.customerId())
                .param("tags", ticket.tags().toArray(String[]::new)).param("sentiment", Wire.name(ticket.sentiment()))
                .param("urgency", ticket.urgencyScore()).param("language", ticket.language()).param("misuse", ticket.misuseFlag())
                .param("channel", Wire.name(ticket.channel())).param("created", Timestamp.from(ticket.createdAt()))
                .param("followUpOf", ticket.followUpOf()).param("source", ticket.source()).param("sourceId", ticket.sourceId())
                .param("words", Excerpt.of(ticket.description()))
                .query(Long.class).optional();
        inserted.ifPresent(id -> log.append(id, 0, List.of(new TicketEvent.TicketCreated(ticket.reference(), Status.OPEN, ticket.priority(),
                ticket.category(), ticket.departmentId(), ticket.customerId(), ticket.channel(), ticket.followUpOf(), ticket.understood())),
                actor, ticket.createdAt()));
        return inserted;
    }

    Optional<Ticket> find(Viewer viewer, long id) {
        return jdbc.sql(SELECT.formatted("tickets t") + " where t.id = :id and " + Visibility.ofTickets(viewer))
                .params(Visibility.parameters(viewer)).param("id", id).query(TicketTable::ticket).optional().map(ticket -> ticket.shownTo(viewer));
    }

    /** Tickets by id, for readers of the log, who answer for whom they show them to. */
    List<Ticket> findAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(SELECT.formatted("tickets t") + " where t.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new)).query(TicketTable::ticket).list();
    }

    /** Those of these tickets that were imported, each with the transaction that wrote its past, as the log names it. */
    Map<Long, Long> imports(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql("""
                        select t.id, e.xact from tickets t join ticket_events e on e.ticket_id = t.id and e.seq = 1
                        where t.id = any(:ids) and t.source is not null
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("id"), Long.parseUnsignedLong(row.getString("xact")))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The ticket under its lock until the end of the transaction, if the viewer may see it. */
    Optional<TicketDraft> lock(Viewer viewer, long id) {
        return lock(id, Visibility.ofTickets(viewer), Visibility.parameters(viewer));
    }

    /** The ticket under its lock, for the system's own doings. */
    Optional<TicketDraft> lock(long id) {
        return lock(id, "true", Map.of());
    }

    private Optional<TicketDraft> lock(long id, String visible, Map<String, Object> parameters) {
        return jdbc.sql("select t.* from tickets t where t.id = :id and " + visible + " for no key update of t")
                .params(parameters).param("id", id).query(TicketTable::draft).optional();
    }

    /** Writes a draft back, with its events, and answers its new version; one without events is left as it was. */
    long save(TicketDraft draft, Actor actor) {
        return save(draft, actor, clock.instant());
    }

    /** The same with events of another time; for imports. */
    long save(TicketDraft draft, Actor actor, Instant at) {
        var events = draft.events();
        if (events.isEmpty()) {
            return draft.version;
        }
        var version = draft.version + events.size();
        jdbc.sql("""
                        update tickets set subject = :subject, description = :description, status = :status, priority = :priority,
                            category = :category, department_id = :department, assigned_agent_id = :agent, tags = :tags, sentiment = :sentiment,
                            urgency_score = :urgency, language = :language, misuse_flag = :misuse, updated_at = greatest(updated_at, :at),
                            first_response_at = :firstResponse, resolved_at = :resolved, closed_at = :closed, last_message_at = :lastMessage,
                            rating = :rating, rating_comment = :ratingComment, last_words = :words, last_public_words = :publicWords,
                            version = :version
                        where id = :id
                        """)
                .param("subject", draft.subject).param("description", draft.description).param("status", Wire.name(draft.status))
                .param("priority", Wire.name(draft.priority)).param("category", draft.category).param("department", draft.departmentId)
                .param("agent", draft.agentId).param("tags", draft.tags.toArray(String[]::new)).param("sentiment", Wire.name(draft.sentiment))
                .param("urgency", draft.urgencyScore).param("language", draft.language).param("misuse", draft.misuseFlag)
                .param("at", Timestamp.from(at)).param("firstResponse", timestamp(draft.firstResponseAt))
                .param("resolved", timestamp(draft.resolvedAt)).param("closed", timestamp(draft.closedAt))
                .param("lastMessage", timestamp(draft.lastMessageAt)).param("rating", draft.rating)
                .param("ratingComment", draft.ratingComment)
                .param("words", draft.lastWords).param("publicWords", draft.lastPublicWords).param("version", version).param("id", draft.id)
                .update();
        log.append(draft.id, draft.version, events, actor, at);
        return version;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static TicketDraft draft(ResultSet row, int number) throws SQLException {
        var draft = new TicketDraft(row.getLong("id"), row.getLong("version"), row.getLong("customer_id"), row.getString("subject"),
                row.getString("description"), Wire.parse(Status.class, row.getString("status")),
                Wire.parse(Priority.class, row.getString("priority")), row.getString("category"), id(row, "department_id"),
                id(row, "assigned_agent_id"), tags(row), Wire.parse(Sentiment.class, row.getString("sentiment")), row.getInt("urgency_score"),
                row.getString("language"), row.getBoolean("misuse_flag"));
        draft.lastWords = row.getString("last_words");
        draft.lastPublicWords = row.getString("last_public_words");
        draft.firstResponseAt = instant(row, "first_response_at");
        draft.resolvedAt = instant(row, "resolved_at");
        draft.closedAt = instant(row, "closed_at");
        draft.lastMessageAt = instant(row, "last_message_at");
        var rating = row.getInt("rating");
        draft.rating = row.wasNull() ? null : rating;
        draft.ratingComment = row.getString("rating_comment");
        return draft;
    }

    static Ticket ticket(ResultSet row, int number) throws SQLException {
        var rating = row.getInt("rating");
        var feedback = row.wasNull() ? null : new Ticket.Feedback(rating, String.valueOf(row.getString("rating_comment")));
        var agentId = id(row, "assigned_agent_id");
        return new Ticket(row.getLong("id"), row.getString("reference"), row.getString("subject"), row.getString("description"),
                Wire.parse(Status.class, row.getString("status")), Wire.parse(Priority.class, row.getString("priority")),
                row.getString("category"), row.getString("department"),
                new Person(row.getLong("customer_id"), row.getString("customer_username"), row.getString("customer_name")),
                agentId == null ? null : new Person(agentId, row.getString("agent_username"), row.getString("agent_name")),
                tags(row), Wire.parse(Sentiment.class, row.getString("sentiment")), row.getInt("urgency_score"), row.getString("language"),
                row.getBoolean("misuse_flag"), Wire.parse(Channel.class, row.getString("channel")), row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(), instant(row, "first_response_at"), instant(row, "resolved_at"),
                instant(row, "closed_at"), instant(row, "last_message_at"), feedback, id(row, "follow_up_of"), row.getLong("version"));
    }

    static @Nullable Long id(ResultSet row, String column) throws SQLException {
        var id = row.getLong(column);
        return row.wasNull() ? null : id;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row, row.findColumn(column));
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static List<String> tags(ResultSet row) throws SQLException {
        return tags(row, row.findColumn("tags"));
    }

    static List<String> tags(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
