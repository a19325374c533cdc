-- How often somebody asked for something that costs, within the hour that began with the first time. On all nodes alike.
create table allowances (
    user_id bigint      not null references users,
    kind    text        not null,
    since   timestamptz not null,
    used    int         not null,
    primary key (user_id, kind)
);
