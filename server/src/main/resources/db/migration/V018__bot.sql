-- What was asked that the knowledge base had no answer to, or none that helped, for those who write it (I8).
create table unanswered_questions (
    id           bigint generated always as identity primary key,
    normalised   text        not null unique,
    question     text        not null check (char_length(question) between 1 and 2000),
    model        text,
    point        bytea,
    unanswered   int         not null default 0 check (unanswered >= 0),
    unhelpful    int         not null default 0 check (unhelpful >= 0),
    first_asked  timestamptz not null,
    last_asked   timestamptz not null,
    dismissed_at timestamptz
);
create index unanswered_questions_open on unanswered_questions (last_asked desc, id desc) where dismissed_at is null;

-- Talks with the bot, kept for a month (I8).
create table bot_sessions (
    id         uuid        primary key,
    user_id    bigint      not null references users,
    created_at timestamptz not null,
    last_at    timestamptz not null
);
create index bot_sessions_age on bot_sessions (last_at);

create table bot_turns (
    id            bigint generated always as identity primary key,
    session_id    uuid        not null references bot_sessions on delete cascade,
    user_id       bigint      not null references users,
    query         text        not null check (char_length(query) between 1 and 2000),
    answer        text        not null,
    sources       jsonb       not null,
    confidence    real        not null check (confidence between 0 and 1),
    handoff       boolean     not null,
    helpful       boolean,
    asked_at      timestamptz not null,
    unanswered_id bigint      references unanswered_questions on delete set null
);
create index bot_turns_session on bot_turns (session_id, id);
create index bot_turns_user on bot_turns (user_id, asked_at desc);
