package dev.switchboard.assist.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.ai.Embeddings;
import dev.switchboard.tickets.Ticket;
import dev.switchboard.tickets.Tickets;
import dev.switchboard.tickets.Visibility;
import org.springframework.stereotype.Component;

/**
 * Finds answered tickets by what was asked: by comparing with every one of them, which for twenty thousand takes some
 * milliseconds. Loaded when first asked, and then brought up to date with each question, on every node for itself. What has been
 * forgotten meanwhile is noticed when its ticket is looked at.
 */
@Component
class SimilarTickets {

    private static final int SPARE = 2_000;
    private static final int LOOKED_AT = 4;

    private final AnsweredTickets answered;
    private final Tickets tickets;
    private final Embeddings embeddings;
    private final Map<Long, AnsweredTickets.Point> points = new HashMap<>();
    private Instant upTo = Instant.EPOCH;

    SimilarTickets(AnsweredTickets answered, Tickets tickets, Embeddings embeddings) {
        this.answered = answered;
        this.tickets = tickets;
        this.embeddings = embeddings;
    }

    /** @param similarity 1 for the same question, about 0 for another matter */
    record Similar(Ticket ticket, double similarity) {
    }

    private record Candidate(long ticketId, double similarity) {
    }

    /**
     * Answered tickets that the viewer may see, most similar first, as they stand now.
     *
     * @param except the ticket that asks
     * @param least  similarity below which they are no help
     * @throws IllegalStateException if there is no model for this machine
     */
    List<Similar> find(Viewer viewer, String question, long except, double least, int limit) {
        var found = new ArrayList<Similar>();
        for (var candidate : nearest(viewer, Quantised.of(embeddings.of(question)), except, least, limit * LOOKED_AT)) {
            var ticket = tickets.find(viewer, candidate.ticketId()).filter(AnswersReader::isAnswered);
            ticket.ifPresentOrElse(still -> found.add(new Similar(still, candidate.similarity())), () -> forget(candidate.ticketId()));
            if (found.size() == limit) {
                break;
            }
        }
        return found;
    }

    private synchronized List<Candidate> nearest(Viewer viewer, Quantised question, long except, double least, int limit) {
        refresh();
        var nearest = new PriorityQueue<Candidate>(Comparator.comparingDouble(Candidate::similarity));
        for (var point : points.values()) {
            var row = point.row();
            if (row.ticketId() != except && Visibility.sees(viewer, row.customerId(), row.departmentId(), row.agentId())) {
                var similarity = question.similarity(point.question());
                if (similarity >= least) {
                    nearest.add(new Candidate(row.ticketId(), similarity));
                    if (nearest.size() > limit) {
                        nearest.poll();
                    }
                }
            }
        }
        return nearest.stream().sorted(Comparator.comparingDouble(Candidate::similarity).reversed()).toList();
    }

    private void refresh() {
        if (points.size() > AnsweredTickets.KEPT + SPARE) {
            points.clear();
            upTo = Instant.EPOCH;
        }
        for (var point : answered.changedSince(upTo, embeddings.model())) {
            points.put(point.row().ticketId(), point);
            if (point.changedAt().isAfter(upTo)) {
                upTo = point.changedAt();
            }
        }
    }

    private synchronized void forget(long ticketId) {
        points.remove(ticketId);
    }
}
