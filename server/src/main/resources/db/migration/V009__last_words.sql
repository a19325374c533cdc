-- The beginning of what was said last, kept with the ticket: a list shows it for each row and would otherwise look up a message
-- for each. Staff and customers are told different things where the last word was an internal note.
alter table tickets
    add column last_words        text not null default '' check (char_length(last_words) <= 200),
    add column last_public_words text not null default '' check (char_length(last_public_words) <= 200);

update tickets t
set last_words        = left(regexp_replace(coalesce(
        (select m.body from messages m where m.ticket_id = t.id order by m.id desc limit 1), t.description), '\s+', ' ', 'g'), 160),
    last_public_words = left(regexp_replace(coalesce(
        (select m.body from messages m where m.ticket_id = t.id and not m.is_internal order by m.id desc limit 1), t.description), '\s+', ' ', 'g'), 160);
