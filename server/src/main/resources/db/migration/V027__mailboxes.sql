-- Mailboxes that are fetched (N6), each for one department. The lease says which node fetches one.
create table mailboxes (
    id            bigint generated always as identity primary key,
    name          text        not null check (char_length(name) between 1 and 100),
    address       text        not null check (char_length(address) between 3 and 254),
    host          text        not null default '',
    port          int         not null check (port between 1 and 65535),
    security      text        not null check (security in ('tls', 'starttls', 'none')),
    username      text        not null,
    password      text        not null,
    folder        text        not null check (char_length(folder) between 1 and 200),
    department_id bigint      not null references departments,
    mark_seen     boolean     not null,
    is_enabled    boolean     not null,
    uid_validity  bigint,
    last_uid      bigint      not null default 0,
    failures      int         not null default 0,
    last_error    text,
    last_fetch_at timestamptz,
    next_try_at   timestamptz,
    leased_to     uuid,
    leased_until  timestamptz,
    version       bigint      not null default 1,
    created_at    timestamptz not null
);
create unique index mailboxes_name on mailboxes (lower(name));

-- Every mail as it came in, and what became of it. identity tells a mail from another one of the same mailbox: what was there
-- before is not stored again, whatever number the mailbox gives it.
create table received_mails (
    id           bigint generated always as identity primary key,
    mailbox_id   bigint      references mailboxes on delete set null,
    identity     bytea       not null,
    raw          bytea,
    size         bigint      not null,
    is_import    boolean     not null default false,
    received_at  timestamptz not null,
    state        text        not null check (state in ('received', 'done', 'ignored', 'held', 'failed')),
    outcome      text,
    reason       text,
    attempts     int         not null default 0,
    not_before   timestamptz,
    internet_id  text,
    sender       text,
    sender_name  text,
    subject      text,
    sent_at      timestamptz,
    ticket_id    bigint      references tickets,
    message_id   bigint      references messages,
    decided_by   bigint      references users,
    processed_at timestamptz
);
create unique index received_mails_identity on received_mails (mailbox_id, identity) nulls not distinct;
create index received_mails_waiting on received_mails (id) where state = 'received';
create index received_mails_state on received_mails (state, id desc);
create index received_mails_internet_id on received_mails (internet_id) where internet_id is not null;
create index received_mails_ticket on received_mails (ticket_id, id) where ticket_id is not null;
create index received_mails_message on received_mails (message_id) where message_id is not null;
create index received_mails_sender on received_mails (sender, received_at) where sender is not null;
