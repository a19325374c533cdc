create table categories (
    key    text   primary key check (key ~ '^[a-z0-9][a-z0-9_]{0,49}$'),
    name   text   not null check (char_length(name) between 1 and 100),
    skills text[] not null default '{}'
);
insert into categories (key, name)
values ('billing', 'Billing'), ('technical', 'Technical'), ('account', 'Account'), ('general', 'General');

create table tickets (
    id                bigint generated always as identity primary key,
    reference         text        not null unique,
    subject           text        not null check (char_length(subject) between 1 and 200),
    description       text        not null check (char_length(description) between 1 and 50000),
    status            text        not null check (status in ('open', 'assigned', 'in_progress', 'waiting_on_customer', 'resolved', 'closed')),
    priority          text        not null check (priority in ('low', 'medium', 'high', 'critical')),
    priority_rank     smallint    not null generated always as
                      (case priority when 'critical' then 4 when 'high' then 3 when 'medium' then 2 else 1 end) stored,
    category          text        not null references categories,
    department_id     bigint      references departments,
    customer_id       bigint      not null references users,
    assigned_agent_id bigint      references users,
    tags              text[]      not null default '{}',
    sentiment         text        not null check (sentiment in ('calm', 'neutral', 'frustrated', 'angry')),
    urgency_score     smallint    not null check (urgency_score between 0 and 100),
    language          text        not null check (char_length(language) between 2 and 12),
    misuse_flag       boolean     not null default false,
    channel           text        not null check (channel in ('web', 'email', 'api', 'chat', 'import')),
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    first_response_at timestamptz,
    resolved_at       timestamptz,
    closed_at         timestamptz,
    last_message_at   timestamptz,
    rating            smallint    check (rating between 1 and 5),
    rating_comment    text        check (char_length(rating_comment) <= 5000),
    follow_up_of      bigint      references tickets,
    source            text,
    source_id         text,
    version           bigint      not null
) with (fillfactor = 85);
-- No index holds what every message changes (updated_at, last_message_at, version): such an update stays on its page and
-- touches no index at all. Lists in those orders sort what their filters leave.

-- Newest first for each scope of the who-sees-what table; every other list order filters within these.
create index tickets_newest on tickets (created_at desc, id desc);
create index tickets_department on tickets (department_id, created_at desc, id desc);
create index tickets_agent on tickets (assigned_agent_id, created_at desc, id desc) where assigned_agent_id is not null;
create index tickets_customer on tickets (customer_id, created_at desc, id desc);

-- An agent's load (R1) and who waits (R2).
create index tickets_load on tickets (assigned_agent_id)
    where assigned_agent_id is not null and status in ('open', 'assigned', 'in_progress', 'waiting_on_customer');
create index tickets_waiting on tickets (priority_rank desc, created_at, id)
    where status = 'open' and assigned_agent_id is null and not misuse_flag;
create index tickets_resolved on tickets (resolved_at) where status = 'resolved';
create unique index tickets_source on tickets (source, source_id) where source is not null;

create table messages (
    id          bigint generated always as identity primary key,
    ticket_id   bigint      not null references tickets,
    author_id   bigint      references users,
    author_kind text        not null check (author_kind in ('customer', 'agent', 'admin', 'system')),
    body        text        not null check (char_length(body) between 1 and 50000),
    is_internal boolean     not null default false,
    is_ai       boolean     not null default false,
    channel     text        not null check (channel in ('web', 'email', 'api', 'chat', 'import')),
    client_id   text        check (char_length(client_id) <= 100),
    created_at  timestamptz not null,
    helpful     boolean
);
create index messages_ticket on messages (ticket_id, id);
create unique index messages_client on messages (ticket_id, author_id, client_id) where client_id is not null;

create table attachments (
    id           bigint generated always as identity primary key,
    uploader_id  bigint      not null references users,
    ticket_id    bigint      references tickets,
    message_id   bigint      references messages,
    file_name    text        not null check (char_length(file_name) between 1 and 255),
    content_type text        not null,
    size         bigint      not null check (size >= 0),
    sha256       text        not null,
    blob_key     text        not null,
    created_at   timestamptz not null,
    check (message_id is null or ticket_id is not null)
);
create index attachments_ticket on attachments (ticket_id) where ticket_id is not null;
create index attachments_unused on attachments (created_at) where ticket_id is null;

-- First answers to requests that carried an Idempotency-Key (W5).
create table idempotent_answers (
    user_id      bigint      not null references users,
    key          text        not null check (char_length(key) between 1 and 255),
    request_hash bytea       not null,

    body         text,
    created_at   timestamptz not null,
    primary key (user_id, key)
);
create index idempotent_answers_age on idempotent_answers (created_at);

-- Everything that happens to a ticket, one row each, in order, chained by hash.
create table ticket_events (
    id         bigint generated always as identity primary key,
    ticket_id  bigint      not null references tickets,
    seq        bigint      not null,
    type       text        not null,
    visibility text        not null check (visibility in ('public', 'internal')),
    actor_id   bigint      references users,
    actor_kind text        not null check (actor_kind in ('customer', 'agent', 'admin', 'system')),
    payload    jsonb       not null,
    at         timestamptz not null,
    xact       xid8        not null,
    prev_hash  bytea,
    hash       bytea       not null,
    unique (ticket_id, seq)
);
create index ticket_events_feed on ticket_events (xact, id);

-- The plain match of the ticket list's search=.
create index tickets_words on tickets using gin (to_tsvector('simple', subject || ' ' || description));
-- What is worked on, among all that is done.
create index tickets_active on tickets (created_at desc, id desc) where status in ('open', 'assigned', 'in_progress', 'waiting_on_customer');
create index tickets_department_active on tickets (department_id, created_at desc, id desc)
    where status in ('open', 'assigned', 'in_progress', 'waiting_on_customer');
