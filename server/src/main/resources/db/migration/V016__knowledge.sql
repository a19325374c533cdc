-- What the organisation knows, as articles (I7).
create table articles (
    id            bigint generated always as identity primary key,
    slug          text        not null unique check (char_length(slug) <= 120 and slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title         text        not null check (char_length(title) between 1 and 200),
    body          text        not null check (char_length(body) between 1 and 100000),
    category      text        not null references categories,
    department_id bigint      references departments,
    status        text        not null check (status in ('draft', 'published')),
    visibility    text        not null check (visibility in ('public', 'internal')),
    language      text        not null check (char_length(language) <= 12 and language ~ '^[a-z]{2,3}(-[a-z0-9]{2,8})*$'),
    author_id     bigint      not null references users,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    published_at  timestamptz,
    version       bigint      not null,
    words         tsvector    not null generated always as (case left(language, 2)
                      when 'en' then setweight(to_tsvector('english', title), 'A') || to_tsvector('english', body)
                      when 'de' then setweight(to_tsvector('german', title), 'A') || to_tsvector('german', body)
                      else setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', body) end) stored,
    check ((status = 'published') = (published_at is not null))
);
create index articles_changed on articles (updated_at desc, id desc);
create index articles_public on articles (published_at desc, id desc) where status = 'published' and visibility = 'public';
create index articles_words on articles using gin (words);
create index articles_category on articles (category);

create table article_votes (
    article_id bigint      not null references articles on delete cascade,
    user_id    bigint      not null references users,
    helpful    boolean     not null,
    voted_at   timestamptz not null,
    primary key (article_id, user_id)
);

-- One row that counts: the changes to articles, by which each node notices what others changed and readers what has not,
-- and the times that the points of passages became known.
create table knowledge_changes (
    only_row boolean primary key default true check (only_row),
    articles bigint  not null,
    points   bigint  not null
);
insert into knowledge_changes (articles, points) values (0, 0);
