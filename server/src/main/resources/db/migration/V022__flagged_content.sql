-- Words that were found to be abuse, a threat or hate (I9): where they stand, not what they say.
create table flagged_content (
    id         bigint generated always as identity primary key,
    ticket_id  bigint      not null references tickets,
    message_id bigint      unique references messages,
    author_id  bigint      references users,
    kind       text        not null check (kind in ('abuse', 'threat', 'hate')),
    score      real        not null check (score between 0 and 1),
    position   int         not null check (position >= 0),
    at         timestamptz not null,
    decision   text        check (decision in ('cleared', 'confirmed')),
    decided_at timestamptz,
    decided_by bigint      references users,
    check ((decision is null) = (decided_at is null))
);
-- A ticket's own words are found once until someone has decided about them.
create unique index flagged_content_words on flagged_content (ticket_id) where message_id is null and decision is null;
create index flagged_content_ticket on flagged_content (ticket_id);
create index flagged_content_author on flagged_content (author_id, at);
create index flagged_content_undecided on flagged_content (id desc) where decision is null;

-- What was said before there was moderation is not looked at.
insert into feed_cursors (reader, log, xact, id)
select 'moderation', 'ticket_events', xact, id from ticket_events order by xact desc, id desc limit 1;
