-- What triage said of each ticket (I1), with the model that said so. The ticket's words are not repeated here.
create table triage_guesses (
    ticket_id  bigint      not null references tickets,
    field      text        not null check (field in ('category', 'priority', 'department', 'sentiment', 'urgency_score', 'language')),
    value      text        not null check (char_length(value) <= 100),
    confidence real        not null check (confidence between 0 and 1),
    chosen     boolean     not null,
    model      text        not null,
    at         timestamptz not null,
    primary key (ticket_id, field)
);

-- What was raised before there was triage was not understood by it.
insert into feed_cursors (reader, log, xact, id)
select 'triage-learning', 'ticket_events', xact, id from ticket_events order by xact desc, id desc limit 1;
