-- What agents made of it (I4): the value that they gave a ticket, or left it with when they had it resolved. An empty value is no department.
create table triage_judgements (
    ticket_id bigint      not null references tickets,
    field     text        not null check (field in ('category', 'priority', 'department', 'sentiment')),
    value     text        not null check (char_length(value) <= 100),
    kind      text        not null check (kind in ('corrected', 'kept')),
    at        timestamptz not null,
    primary key (ticket_id, field)
);
create index triage_judgements_at on triage_judgements (at desc);
