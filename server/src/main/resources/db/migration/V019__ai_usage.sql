-- What was asked of a provider, by day (UTC). Reserved is what runs at the moment: it counts against the day's limit before its
-- answer says what it took.
create table ai_usage (
    day             date           primary key,
    calls           bigint         not null default 0 check (calls >= 0),
    failures        bigint         not null default 0 check (failures >= 0),
    input_tokens    bigint         not null default 0 check (input_tokens >= 0),
    output_tokens   bigint         not null default 0 check (output_tokens >= 0),
    reserved_tokens bigint         not null default 0 check (reserved_tokens >= 0),
    cost            numeric(18, 6) not null default 0 check (cost >= 0)
);
