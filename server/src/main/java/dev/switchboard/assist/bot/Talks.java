package dev.switchboard.assist.bot;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.switchboard.accounts.AccountLog;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.knowledge.Reader;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Talks with the bot: each is its asker's own, and is forgotten a month after its last question (I8). */
@Component
class Talks {

    static final Duration KEPT = Duration.ofDays(30);
    static final int LONGEST_QUERY = 2000;

    /** So many questions within this time are a person's; more are a machine's. */
    static final int ALLOWED = 30;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Bot bot;
    private final BotTable table;
    private final Unanswered unanswered;
    private final AccountLog accounts;
    private final Clock clock;

    Talks(Bot bot, BotTable table, Unanswered unanswered, AccountLog accounts, Clock clock) {
        this.bot = bot;
        this.table = table;
        this.unanswered = unanswered;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Housekeeping {

        @Bean
        RecurringTask<Void> purgeTalks(BotTable table, Clock clock) {
            return Tasks.recurring("purge-talks", FixedDelay.ofHours(1)).execute((instance, context) -> table.purge(clock.instant().minus(KEPT)));
        }
    }

    record Told(UUID session, Answer answer) {
    }

    /**
     * @param session the talk to go on with; null for a new one
     * @throws Problem.NotFound if there is no such talk of the viewer's, or it is over a month old
     * @throws Problem.TooMany  for more than 30 questions in five minutes
     */
    @Transactional
    Told ask(Viewer viewer, @Nullable UUID session, String query, Locale preferred) {
        accounts.lock(viewer.id()); // questions asked at once are counted one by one
        var now = clock.instant();
        table.askedBefore(viewer.id(), ALLOWED, now.minus(WINDOW)).ifPresent(first -> {
            throw new Problem.TooMany("You have asked %d questions within five minutes. Please take a short break.".formatted(ALLOWED),
                    Duration.between(now, first.plus(WINDOW)));
        });
        var talk = session == null ? table.insert(UUID.randomUUID(), viewer.id(), now) : own(viewer, session);
        var before = table.last(talk.id(), true).map(turn -> new Bot.Before(turn.query(),
                turn.answer().sources().stream().map(Answer.Source::articleId).toList())).orElse(null);
        var answer = bot.answer(Reader.of(viewer), query, before, preferred);
        // What staff try out is no customer's need.
        var listed = answer.handoff() && viewer.isCustomer() ? unanswered.note(query, Unanswered.Reason.UNANSWERED) : null;
        table.add(talk.id(), viewer.id(), query, answer, now, listed);
        return new Told(talk.id(), answer);
    }

    private BotTable.Session own(Viewer viewer, UUID session) {
        return table.find(session, viewer.id(), clock.instant().minus(KEPT)).orElseThrow(() -> new Problem.NotFound("talk"));
    }

    record Talk(BotTable.Session session, List<BotTable.Turn> turns) {
    }

    Talk of(Viewer viewer, UUID session) {
        var talk = own(viewer, session);
        return new Talk(talk, table.turns(talk.id()));
    }

    /**
     * Says whether the last answer helped; may be changed.
     *
     * @throws Problem.Conflict if there was no answer to judge
     */
    @Transactional
    void judge(Viewer viewer, UUID session, boolean helpful) {
        accounts.lock(viewer.id());
        var turn = table.last(own(viewer, session).id(), false).orElseThrow(() -> new Problem.NotFound("talk"));
        if (turn.answer().handoff()) {
            throw new Problem.Conflict("The bot had no answer that could have helped.");
        }
        var listed = turn.unansweredId();
        if (!helpful && listed == null && viewer.isCustomer()) {
            listed = unanswered.note(turn.query(), Unanswered.Reason.UNHELPFUL);
        } else if (helpful && listed != null) {
            unanswered.takeBack(listed);
            listed = null;
        }
        table.judge(turn.id(), helpful, listed);
    }
}
