-- When each agent was last given a ticket: ties go to whoever waited longest (R1).
create table agent_turns (
    agent_id bigint      primary key references agents,
    last_at  timestamptz not null
);
