package dev.switchboard.assist.draft;

import java.time.Duration;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.accounts.Role;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.ai.Allowance;
import dev.switchboard.ai.provider.Providers;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.settings.Settings;
import dev.switchboard.tickets.Ticket;
import dev.switchboard.tickets.Tickets;
import org.springframework.stereotype.Component;

/** Drafts of replies and suggestions what to say next. They are offered, and never sent. */
@Component
class Drafts {

    private static final Duration KEPT = Duration.ofMinutes(30);

    private final Tickets tickets;
    private final Gathering gathering;
    private final ProviderComposer provider;
    private final LocalComposer local;
    private final Providers providers;
    private final Knowledge knowledge;
    private final Settings settings;
    private final Allowance allowance;
    private final Cache<Key, Draft> drafts = Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(KEPT).build();

    Drafts(Tickets tickets, Gathering gathering, ProviderComposer provider, LocalComposer local, Providers providers, Knowledge knowledge,
            Settings settings, Allowance allowance) {
        this.tickets = tickets;
        this.gathering = gathering;
        this.provider = provider;
        this.local = local;
        this.providers = providers;
        this.knowledge = knowledge;
        this.settings = settings;
        this.allowance = allowance;
    }

    /** A draft is signed by its agent and rests on what that agent may see. */
    private record Key(long ticketId, long version, long agentId, Role role, Set<Long> departments, String source) {
    }

    /** @param cached whether it was composed earlier, for the ticket as it still is */
    record Drafted(Draft draft, boolean cached, long ticketVersion) {
    }

    /**
     * A reply to the ticket's customer (I5).
     *
     * @throws Problem.NotFound  if the agent may not see the ticket
     * @throws Problem.TooMany   if the agent has asked too often; what is kept costs nothing
     */
    Drafted draft(Viewer agent, long ticketId) {
        var ticket = tickets.get(agent, ticketId);
        var key = new Key(ticketId, ticket.version(), agent.id(), agent.role(), agent.departments(), providers.source());
        var kept = drafts.getIfPresent(key);
        if (kept != null && stillStands(agent, kept)) {
            return new Drafted(kept, true, ticket.version());
        }
        allowance.take("draft", agent.id(), settings.ai().draftsPerHour());
        var draft = compose(agent, ticket, "", Manner.LETTER);
        if (draft.lasts()) {
            drafts.put(key, draft);
        }
        return new Drafted(draft, false, ticket.version());
    }

    /** What to say next (I6); as often as drafts. */
    Draft suggest(Viewer agent, long ticketId, String context) {
        var ticket = tickets.get(agent, ticketId);
        allowance.take("suggestion", agent.id(), settings.ai().draftsPerHour());
        return compose(agent, ticket, context, Manner.TALK);
    }

    private Draft compose(Viewer agent, Ticket ticket, String context, Manner manner) {
        var material = gathering.of(agent, ticket, context);
        if (!providers.isOn()) {
            return local.compose(material, manner);
        }
        return provider.compose(material, manner).orElseGet(() -> {
            var ours = local.compose(material, manner);
            return new Draft(ours.words(), ours.sources(), ours.source(), true, false);
        });
    }

    /** Sources may have been withdrawn, hidden or flagged since. */
    private boolean stillStands(Viewer agent, Draft draft) {
        return draft.sources().stream().allMatch(source -> switch (source.kind()) {
            case ARTICLE -> knowledge.isPublic(source.id());
            case TICKET -> tickets.find(agent, source.id()).filter(AnswersReader::isAnswered).isPresent();
        });
    }
}
