-- The newest resolved tickets that staff have answered in public, by what was asked: one byte for each number of the point that the
-- question is. No words: these are read from the ticket when they are needed, by whoever may read them.
create table answered_tickets (
    ticket_id     bigint      primary key references tickets,
    customer_id   bigint      not null,
    department_id bigint,
    agent_id      bigint,
    resolved_at   timestamptz not null,
    model         text,
    vector        bytea,
    changed_at    timestamptz not null,
    check ((model is null) = (vector is null))
);
create index answered_tickets_newest on answered_tickets (resolved_at, ticket_id);
create index answered_tickets_changed on answered_tickets (changed_at);
create index answered_tickets_waiting on answered_tickets (resolved_at desc) where vector is null;
