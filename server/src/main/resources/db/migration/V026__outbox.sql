-- Mail that goes out: for whom, made of what, and how far it got. What was kept before stays as it is, and readable.
alter table mails
    alter column subject drop not null, -- what a mail says is found out when it is sent
    alter column body drop not null,
    add column html           text,
    add column raw            text,     -- as it was handed to the server, headers and all
    add column message_id     text,
    add column user_id        bigint      references users,
    add column ticket_id      bigint      references tickets,
    add column kind           text        not null default 'other',
    add column language       text,
    add column priority       smallint    not null default 1,
    add column sealed_values  text,     -- what only its reader should know, such as a code; gone when the mail is
    add column valid_until    timestamptz,
    add column state          text        not null default 'kept'
        check (state in ('queued', 'sending', 'sent', 'failed', 'kept', 'cancelled')),
    add column attempts       int         not null default 0,
    add column queued_at      timestamptz,
    add column due_at         timestamptz,
    add column lane           smallint,
    add column cause          text,
    add column possibly_twice boolean     not null default false,
    add column ended_at       timestamptz;

update mails set ended_at = created_at;
alter table mails
    alter column kind drop default,
    alter column state drop default,
    alter column priority drop default;

create index mails_due on mails (priority, due_at) where state = 'queued';
create index mails_joined on mails (user_id, ticket_id) where state = 'queued' and attempts = 0;
create index mails_sending on mails (lane) where state = 'sending';
create index mails_failed on mails (ended_at) where state = 'failed';
create index mails_recipient on mails (lower(recipient), id desc);

-- What happened on the ticket that one mail tells of.
create table mail_parts (
    mail_id bigint not null references mails on delete cascade,
    seq     bigint not null,
    kind    text   not null,
    primary key (mail_id, seq, kind)
);

-- Templates as admins changed them, every version; one without texts goes back to what came along.
create table mail_templates (
    kind       text        not null,
    language   text        not null,
    version    int         not null,
    subject    text,
    body       text,
    changed_at timestamptz not null,
    changed_by bigint      not null references users,
    primary key (kind, language, version)
);
