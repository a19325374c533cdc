-- What people are told of (N1), once for however many are told: its facts, which are worded when they are read.
create table notices (
    id         bigint generated always as identity primary key,
    kind       text        not null check (kind in ('ticket_created', 'message_received', 'ticket_assigned', 'status_changed',
                                                    'misuse_detected', 'sla_warning', 'system_alert')),
    ticket_id  bigint      references tickets,
    facts      jsonb       not null,
    source     text        not null check (source in ('ticket_events', 'feed_failures')),
    source_id  bigint      not null,
    created_at timestamptz not null,
    -- The net below the reader's cursor: what happened is a notice once.
    unique (source, source_id, kind)
);

-- Who is told of it. The order of a list is that of the notices. No foreign key to these: rows come by the hundreds for each notice,
-- are looked up by user only, and the check at a notice's end would need an index of its own.
create table notifications (
    id        bigint generated always as identity primary key,
    user_id   bigint      not null references users,
    notice_id bigint      not null,
    read_at   timestamptz,
    unique (user_id, notice_id)
);
create index notifications_unread on notifications (user_id, notice_id) where read_at is null;

-- What users do not want to be told, and by which way: all else they are told (N3).
create table notifications_off (
    user_id bigint not null references users,
    kind    text   not null check (kind in ('ticket_created', 'message_received', 'ticket_assigned', 'status_changed',
                                            'misuse_detected', 'sla_warning', 'system_alert')),
    channel text   not null check (channel in ('app', 'email')),
    primary key (user_id, kind, channel)
);
