package dev.switchboard.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.switchboard.accounts.User;
import dev.switchboard.platform.wire.Wire;
import dev.switchboard.tickets.Channel;
import dev.switchboard.tickets.ImportedTicket;
import dev.switchboard.tickets.ImportedTicket.Step;
import dev.switchboard.tickets.Priority;
import dev.switchboard.tickets.Sentiment;
import dev.switchboard.tickets.Status;

/** Makes up how a demo ticket came to where it stands, from what is said on it. */
final class DemoPast {

    static final String SOURCE = "demo";

    private DemoPast() {
    }

    /** @param number its place among all tickets, which is its name at the source */
    static ImportedTicket of(DemoTicket ticket, int number, Map<String, User> people, Instant now) {
        var created = now.minus(Duration.ofSeconds(Math.round(ticket.ageDays() * 86_400)));
        return new ImportedTicket(SOURCE, String.valueOf(number), ticket.subject(), ticket.description().strip(), Wire.parse(Priority.class, ticket.priority()),
                ticket.category(), ticket.department(), people.get(ticket.customer()), ticket.tags(), Wire.parse(Sentiment.class, ticket.sentiment()),
                ticket.urgency(), ticket.language(), Channel.WEB, created, past(ticket, people, created, now));
    }

    private static List<Step> past(DemoTicket ticket, Map<String, User> people, Instant created, Instant now) {
        var past = new ArrayList<Step>();
        var agent = ticket.agent() == null ? null : people.get(ticket.agent());
        var status = Wire.parse(Status.class, ticket.status());
        if (agent != null) {
            past.add(new Step.Assigned(agent, "auto: least loaded", earlier(created.plusSeconds(20), now)));
        }
        var at = created;
        var isWorkedOn = false;
        for (var message : ticket.messages()) {
            at = earlier(at.plus(Duration.ofMinutes(message.afterMinutes())), now);
            past.add(new Step.Said(people.get(message.author()), message.body().strip(), message.internal(), message.ai(), at));
            if (!isWorkedOn && agent != null && message.author().equals(ticket.agent())) {
                isWorkedOn = true;
                past.add(new Step.Became(Status.IN_PROGRESS, agent, at));
            }
        }
        past.sort(java.util.Comparator.comparing(Step::at));
        var last = past.isEmpty() ? created : past.getLast().at();
        switch (status) {
            case OPEN, ASSIGNED -> past.removeIf(step -> step instanceof Step.Became);
            case IN_PROGRESS, WAITING_ON_CUSTOMER -> past.add(new Step.Became(status, agent, earlier(last.plusSeconds(5), now)));
            case RESOLVED, CLOSED -> past.add(new Step.Became(Status.RESOLVED, agent, earlier(last.plusSeconds(30), now)));
        }
        var feedback = ticket.feedback();
        if (feedback != null) {
            past.add(new Step.Rated(feedback.rating(), feedback.comment() == null ? "" : feedback.comment(), earlier(last.plusSeconds(3600), now)));
        }
        if (status == Status.CLOSED) {
            past.add(new Step.Became(Status.CLOSED, null, earlier(last.plus(Duration.ofDays(3)), now)));
        }
        return past;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
