-- Lists of tickets that agents and admins saved under a name. Shared ones are everybody's.
create table ticket_views (
    id         bigint generated always as identity primary key,
    owner_id   bigint      not null references users,
    name       text        not null check (char_length(name) between 1 and 60),
    is_shared  boolean     not null,
    query      jsonb       not null,
    position   int         not null,
    created_at timestamptz not null
);
create index ticket_views_owner on ticket_views (owner_id);
create index ticket_views_shared on ticket_views (position) where is_shared;

-- The built-in views that no index led to yet, each newest first in the arms of what an agent sees.
create index tickets_unassigned on tickets (department_id, created_at desc, id desc)
    where assigned_agent_id is null and status in ('open', 'assigned', 'in_progress', 'waiting_on_customer');
create index tickets_put_off on tickets (department_id, status, created_at desc, id desc)
    where status in ('waiting_on_customer', 'resolved');
create index tickets_agent_resolved on tickets (assigned_agent_id, created_at desc, id desc) where status = 'resolved';
create index tickets_flagged on tickets (created_at desc, id desc) include (department_id, assigned_agent_id) where misuse_flag;
