package dev.switchboard.triage;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.switchboard.platform.wire.Wire;
import dev.switchboard.tickets.TicketEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code triage_guesses} and {@code triage_judgements}. */
@Component
class JudgementTable {

    private final JdbcClient jdbc;

    JudgementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Kind {
        /** An agent gave the ticket another value. */
        CORRECTED,
        /** An agent had it resolved with the value it had. */
        KEPT
    }

    record Guess(String field, String value, double confidence, boolean chosen, String model) {
    }

    /** @param value empty for no department */
    record Judgement(long ticketId, Field field, String value, Kind kind, Instant at) {
    }

    void guessed(long ticketId, TicketEvent.Understood understood, Instant at) {
        understood.guesses().forEach((field, guess) -> jdbc.sql("""
                        insert into triage_guesses (ticket_id, field, value, confidence, chosen, model, at)
                        values (:ticket, :field, :value, :confidence, :chosen, :model, :at) on conflict do nothing
                        """)
                .param("ticket", ticketId).param("field", field).param("value", guess.value()).param("confidence", guess.confidence())
                .param("chosen", understood.chosen().contains(field)).param("model", understood.model()).param("at", Timestamp.from(at)).update());
    }

    /** The last correction is what holds; what was kept changes no correction. */
    void judged(Judgement judgement) {
        jdbc.sql("""
                        insert into triage_judgements as j (ticket_id, field, value, kind, at) values (:ticket, :field, :value, :kind, :at)
                        on conflict (ticket_id, field) do update set value = excluded.value, kind = excluded.kind, at = excluded.at
                        where excluded.kind = 'corrected' or j.kind = 'kept'
                        """)
                .param("ticket", judgement.ticketId()).param("field", judgement.field().wire()).param("value", judgement.value())
                .param("kind", Wire.name(judgement.kind())).param("at", Timestamp.from(judgement.at())).update();
    }

    List<Guess> guesses(long ticketId) {
        return jdbc.sql("select field, value, confidence, chosen, model from triage_guesses where ticket_id = :ticket order by field")
                .param("ticket", ticketId).query(Guess.class).list();
    }

    /** The newest of each field, so many at most. */
    List<Judgement> newest(int limit) {
        return jdbc.sql("""
                        select ticket_id, field, value, kind, at from (
                            select *, row_number() over (partition by field order by at desc, ticket_id desc) as place from triage_judgements) j
                        where place <= :limit order by at, ticket_id, field
                        """)
                .param("limit", limit)
                .query((row, n) -> new Judgement(row.getLong("ticket_id"), Wire.parse(Field.class, row.getString("field")), row.getString("value"),
                        Wire.parse(Kind.class, row.getString("kind")), row.getTimestamp("at").toInstant())).list();
    }

    /** How often a guess became this, by day. */
    record Tally(String field, LocalDate day, String suggested, String keptAs, long count) {
    }

    /** Guesses that were judged since then. */
    List<Tally> tallies(Instant since) {
        return jdbc.sql("""
                        select g.field, cast(j.at at time zone 'UTC' as date) as day, g.value as suggested, j.value as kept_as, count(*) as count
                        from triage_judgements j join triage_guesses g on g.ticket_id = j.ticket_id and g.field = j.field
                        where j.at >= :since group by 1, 2, 3, 4 order by 1, 2, 3, 4
                        """)
                .param("since", Timestamp.from(since)).query(Tally.class).list();
    }
}
