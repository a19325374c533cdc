create table departments (
    id         bigint generated always as identity primary key,
    key        text        not null unique check (key ~ '^[a-z0-9][a-z0-9_]{0,49}$'),
    name       text        not null check (char_length(name) between 1 and 100),
    created_at timestamptz not null default now()
);
insert into departments (key, name) values ('it', 'IT'), ('hr', 'HR');

create table users (
    id              bigint generated always as identity primary key,
    username        text        not null check (char_length(username) between 1 and 150),
    email           text        not null check (char_length(email) between 3 and 254),
    name            text        not null default '' check (char_length(name) <= 150),
    password_hash   text,
    role            text        not null check (role in ('customer', 'agent', 'admin')),
    is_active       boolean     not null default true,
    social_provider text,
    social_subject  text,
    company         text        not null default '' check (char_length(company) <= 150),
    phone           text        not null default '' check (char_length(phone) <= 50),
    last_seen       timestamptz,
    created_at      timestamptz not null default now()
);
create unique index users_username on users (lower(username));
create unique index users_email on users (lower(email));
create unique index users_social on users (social_provider, social_subject) where social_provider is not null;
create index users_role on users (role, id);

-- What only agents and admins have.
create table agents (
    user_id       bigint  primary key references users,
    is_available  boolean not null default false,
    capacity      int     not null default 5 check (capacity between 0 and 1000),
    skills        text[]  not null default '{}',
    languages     text[]  not null default '{}',
    working_hours jsonb
);

create table agent_departments (
    user_id       bigint not null references agents,
    department_id bigint not null references departments,
    primary key (user_id, department_id)
);
create index agent_departments_department on agent_departments (department_id);

-- A signed-in device. Its id is in every access token; ending it ends them all.
create table sessions (
    id         uuid        primary key default uuidv7(),
    user_id    bigint      not null references users,
    created_at timestamptz not null default now(),
    ended_at   timestamptz
);
create index sessions_live on sessions (user_id) where ended_at is null;

-- Refresh tokens by their SHA-256: one live one per session, the spent ones kept to notice their reuse.
create table refresh_tokens (
    hash       bytea       primary key,
    session_id uuid        not null references sessions on delete cascade,
    expires_at timestamptz not null,
    spent_at   timestamptz
);
create index refresh_tokens_session on refresh_tokens (session_id);
create index refresh_tokens_expires on refresh_tokens (expires_at);

-- Six-digit codes sent by mail, as keyed hashes.
create table email_codes (
    id         bigint generated always as identity primary key,
    email      text        not null,
    purpose    text        not null check (purpose in ('sign_up', 'password_reset')),
    code_hash  bytea       not null,
    tries      int         not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index email_codes_email on email_codes (email, purpose, created_at desc);

-- What a right code is exchanged for: proof of the address, good for one use.
create table email_proofs (
    hash       bytea       primary key,
    email      text        not null,
    purpose    text        not null check (purpose in ('sign_up', 'password_reset')),
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- Failed tries by account and by address (A9).
create table throttles (
    key           text        primary key,
    failures      int         not null,
    window_start  timestamptz not null,
    blocked_until timestamptz
);

-- The log of what happened to accounts; same shape as ticket_events.
create table account_events (
    id         bigint generated always as identity primary key,
    user_id    bigint      not null references users,
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
    unique (user_id, seq)
);
create index account_events_feed on account_events (xact, id);
