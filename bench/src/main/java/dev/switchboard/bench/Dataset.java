package dev.switchboard.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The data set of P1: tickets with four messages each, over ten departments, 200 agents and 50,000 customers, made in the
 * database itself from hashes of the row numbers, so that every run has the same. Each ticket has its first event in the
 * log; the events of its messages are left out.
 */
final class Dataset {

    static final int DEPARTMENTS = 10;
    static final int AGENTS = 200;
    static final int CUSTOMERS = 50_000;

    private final Connection database;
    private final int tickets;

    Dataset(Connection database, int tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    /** Makes it, if it is not there; the indexes are taken off meanwhile, which is much quicker. */
    void make() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set statement_timeout = 0");
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute("set synchronous_commit = off");
            people();
            var indexes = takeOffIndexes();
            for (var from = 1; from <= tickets; from += 100_000) {
                rows(from, Math.min(tickets, from + 99_999));
            }
            for (var index : indexes) {
                statement.execute(index);
            }
            statement.execute("update feed_cursors set xact = pg_current_xact_id(), id = (select coalesce(max(id), 0) from ticket_events) where log = 'ticket_events'");
            statement.execute("update feed_cursors set xact = pg_current_xact_id(), id = (select coalesce(max(id), 0) from account_events) where log = 'account_events'");
            statement.execute("vacuum analyze");
        }
    }

    private void people() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    insert into departments (key, name) select 'bench_' || n, 'Bench ' || n from generate_series(1, %d) n
                    on conflict do nothing""".formatted(DEPARTMENTS));
            // Everyone's password is the first admin's: hashing 50,000 would measure bcrypt.
            statement.execute("""
                    insert into users (username, email, name, role, password_hash)
                    select 'agent' || n, 'agent' || n || '@bench.example', 'Agent ' || n, 'agent', (select password_hash from users where username = 'admin')
                    from generate_series(1, %d) n""".formatted(AGENTS));
            statement.execute("insert into agents (user_id, capacity) select id, 50 from users where role = 'agent'");
            statement.execute("""
                    insert into agent_departments
                    select u.id, d.id from (select id, row_number() over (order by id) as n from users where role = 'agent') u
                    join (select id, row_number() over (order by id) as n from departments where key like 'bench%%') d
                      on d.n = (u.n - 1) %% %d + 1""".formatted(DEPARTMENTS));
            statement.execute("""
                    insert into users (username, email, name, role, password_hash, company)
                    select 'customer' || n, 'customer' || n || '@bench.example', 'Customer ' || n, 'customer', (select password_hash from users where username = 'admin'), 'Company ' || n %% 500
                    from generate_series(1, %d) n""".formatted(CUSTOMERS));
        }
    }

    private List<String> takeOffIndexes() throws SQLException {
        var definitions = new ArrayList<String>();
        try (var statement = database.createStatement()) {
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select i.indexname, i.indexdef from pg_indexes i
                    where i.tablename in ('tickets', 'messages', 'ticket_events')
                      and not exists (select 1 from pg_constraint c where c.conname = i.indexname)
                      and i.indexdef not like 'CREATE UNIQUE%'""")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                    definitions.add(rows.getString(2));
                }
            }
            for (var name : names) {
                statement.execute("drop index " + name);
            }
        }
        return definitions;
    }

    /** A word list is enough to give rows their usual length, and words of every frequency. */
    private static final String WORDS = """
            array['printer','vpn','password','invoice','laptop','screen','keyboard','account','delivery','refund','order','server','error','login',
            'update','network','cable','phone','mail','calendar','meeting','payroll','holiday','contract','badge','door','window','license','backup',
            'folder','share','drive','sync','mobile','tablet','headset','camera','driver','install','crash','slow','broken','missing','wrong','late',
            'double','change','reset','request','question','again','since','morning','yesterday','office','home','customer','supplier','team','manager']""";

    private static String words(String seed, int count) {
        return """
                (select string_agg(w[1 + abs(hashint8(%s * 31 + i)) %% array_length(w, 1)], ' ') from generate_series(1, %d) i, (select %s as w) list)"""
                .formatted(seed, count, WORDS);
    }

    private void rows(int from, int to) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    insert into tickets (reference, subject, description, status, priority, category, department_id, customer_id, assigned_agent_id, tags,
                        sentiment, urgency_score, language, channel, created_at, updated_at, first_response_at, resolved_at, closed_at, last_message_at, last_words, last_public_words, version)
                    select 'TKT-BENCH-' || n, initcap(%s), %s,
                        case when n %% 50 = 0 then 'in_progress' when n %% 50 = 1 then 'assigned' when n %% 50 = 2 then 'waiting_on_customer'
                             when n %% 10 = 3 then 'resolved' else 'closed' end,
                        (array['low','medium','medium','high','critical'])[1 + abs(hashint8(n * 7)) %% 5],
                        (array['billing','technical','account','general'])[1 + abs(hashint8(n * 11)) %% 4],
                        d.ids[1 + abs(hashint8(n * 13)) %% %d], c.first + abs(hashint8(n * 17)) %% %d,
                        a.first + (abs(hashint8(n * 13)) %% %d) + 10 * (abs(hashint8(n * 19)) %% 20), '{}',
                        (array['calm','neutral','frustrated','angry'])[1 + abs(hashint8(n * 23)) %% 4], abs(hashint8(n * 29)) %% 101, 'en', 'web',
                        t.at, t.at + interval '1 day', t.at + interval '1 hour',
                        case when n %% 50 > 2 then t.at + interval '1 day' end, case when n %% 50 > 2 and n %% 10 <> 3 then t.at + interval '2 days' end,
                        t.at + interval '4 hours', left(words.said, 160), left(words.said, 160), 1
                    from generate_series(%d, %d) n,
                         lateral (select timestamptz '2026-11-01' - (%d - n) * interval '30 seconds' as at) t,
                         lateral (select %s as said) words,
                         (select array_agg(id order by id) as ids from departments where key like 'bench%%') d,
                         (select min(id) as first from users where username like 'customer%%') c,
                         (select min(id) as first from users where username like 'agent%%') a
                    """.formatted(words("n", 6), words("n * 3", 40), DEPARTMENTS, CUSTOMERS, DEPARTMENTS, from, to, tickets, words("n * 5", 20)));
            statement.execute("""
                    insert into messages (ticket_id, author_id, author_kind, body, is_internal, channel, created_at)
                    select t.id, case when i %% 2 = 1 then t.assigned_agent_id else t.customer_id end, case when i %% 2 = 1 then 'agent' else 'customer' end,
                        %s, i = 3, 'web', t.created_at + i * interval '1 hour'
                    from tickets t, generate_series(1, 4) i where t.reference in (select 'TKT-BENCH-' || n from generate_series(%d, %d) n)
                    """.formatted(words("(t.id * 4 + i)", 20), from, to));
            statement.execute("""
                    insert into ticket_events (ticket_id, seq, type, visibility, actor_id, actor_kind, payload, at, xact, hash)
                    select t.id, 1, 'ticket.created', 'public', t.customer_id, 'customer', p.payload, t.created_at, pg_current_xact_id(),
                        sha256(convert_to(concat_ws('|', t.id, 1, 'ticket.created', 'public', t.customer_id::text, 'customer',
                               extract(epoch from t.created_at)::text, p.payload::text), 'UTF8'))
                    from tickets t, lateral (select jsonb_build_object('reference', t.reference, 'status', 'open', 'priority', t.priority, 'category', t.category,
                        'department_id', t.department_id, 'customer_id', t.customer_id, 'channel', 'web', 'follow_up_of', null) as payload) p
                    where t.reference in (select 'TKT-BENCH-' || n from generate_series(%d, %d) n)
                    """.formatted(from, to));
        }
    }
}
