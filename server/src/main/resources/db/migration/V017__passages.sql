-- The points of passages, by the model that made them and the SHA-256 of the text: computed once for all nodes and restarts.
create table passage_vectors (
    model      text        not null,
    hash       bytea       not null,
    vector     bytea       not null,
    created_at timestamptz not null,
    primary key (model, hash)
);
