package dev.switchboard.tickets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A ticket that is being changed, under its lock: what it becomes, and the events that tell of it. Written back as a whole
 * by {@link TicketTable#save}.
 */
final class TicketDraft {

    final long id;
    final long version;
    final long customerId;
    String subject;
    String description;
    Status status;
    Priority priority;
    String category;
    @Nullable Long departmentId;
    @Nullable Long agentId;
    List<String> tags;
    Sentiment sentiment;
    int urgencyScore;
    String language;
    boolean misuseFlag;
    @Nullable Instant firstResponseAt;
    @Nullable Instant resolvedAt;
    @Nullable Instant closedAt;
    @Nullable Instant lastMessageAt;
    String lastWords = "";
    String lastPublicWords = "";
    @Nullable Integer rating;
    @Nullable String ratingComment;

    private final List<TicketEvent> events = new ArrayList<>();
    private final Map<String, TicketEvent.Change> edits = new LinkedHashMap<>();

    TicketDraft(long id, long version, long customerId, String subject, String description, Status status, Priority priority, String category,
            @Nullable Long departmentId, @Nullable Long agentId, List<String> tags, Sentiment sentiment, int urgencyScore, String language,
            boolean misuseFlag) {
        this.id = id;
        this.version = version;
        this.customerId = customerId;
        this.subject = subject;
        this.description = description;
        this.status = status;
        this.priority = priority;
        this.category = category;
        this.departmentId = departmentId;
        this.agentId = agentId;
        this.tags = tags;
        this.sentiment = sentiment;
        this.urgencyScore = urgencyScore;
        this.language = language;
        this.misuseFlag = misuseFlag;
    }

    /** Moves on, without asking whether that is legal; keeps the times that go with it. */
    void become(Status next, Instant now, @Nullable String reason) {
        if (next == status) {
            return;
        }
        events.add(new TicketEvent.StatusChanged(status, next, reason));
        switch (next) {
            case RESOLVED -> resolvedAt = now;
            case CLOSED -> {
                closedAt = now;
                resolvedAt = resolvedAt == null ? now : resolvedAt;
            }
            case OPEN, ASSIGNED, IN_PROGRESS, WAITING_ON_CUSTOMER -> {
                resolvedAt = null;
                closedAt = null;
            }
        }
        status = next;
    }

    /** Gives the ticket to an agent, or takes it back ({@code null}); the status follows (T3). */
    void assign(@Nullable Long agent, String reason, Instant now) {
        if (Objects.equals(agent, agentId)) {
            return;
        }
        events.add(new TicketEvent.TicketAssigned(agentId, agent, reason));
        agentId = agent;
        if (agent != null && status == Status.OPEN) {
            become(Status.ASSIGNED, now, null);
        } else if (agent == null && status.isActive()) {
            become(Status.OPEN, now, null);
        }
    }

    /** Something was said; lists show how it begins. */
    void said(String body, boolean isInternal, Instant at) {
        lastWords = Excerpt.of(body);
        if (!isInternal) {
            lastPublicWords = lastWords;
            lastMessageAt = at;
        }
    }

    /** Another description, which lists show as long as nothing was said. */
    void describe(String other) {
        edited("description", description, other);
        description = other;
        if (lastMessageAt == null) {
            lastWords = lastWords.equals(lastPublicWords) ? Excerpt.of(other) : lastWords;
            lastPublicWords = Excerpt.of(other);
        }
    }

    /**
     * Sets or takes off the flag for misuse, and with it the department: one event that only staff are told.
     *
     * @param before key of the department that the ticket was of
     * @param after  key of the one it is of now
     */
    void flag(boolean misuse, @Nullable String before, @Nullable String after, @Nullable Long afterId) {
        var changes = new LinkedHashMap<String, TicketEvent.Change>();
        changes.put(TicketEvent.MISUSE_FLAG, new TicketEvent.Change(misuseFlag, misuse));
        if (!Objects.equals(before, after)) {
            changes.put("department", new TicketEvent.Change(before, after));
        }
        events.add(new TicketEvent.TicketEdited(changes));
        misuseFlag = misuse;
        departmentId = afterId;
    }

    /** Notes that a field was changed; a change into the same is none. */
    void edited(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            edits.put(field, new TicketEvent.Change(before, after));
        }
    }

    void happened(TicketEvent event) {
        events.add(event);
    }

    /** All that happened, the edits as one event before the rest. */
    List<TicketEvent> events() {
        if (edits.isEmpty()) {
            return events;
        }
        var all = new ArrayList<TicketEvent>();
        all.add(new TicketEvent.TicketEdited(new LinkedHashMap<>(edits)));
        all.addAll(events);
        return all;
    }
}
