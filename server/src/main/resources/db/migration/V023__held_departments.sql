-- The department that a flagged ticket would be of, until its flag is taken off.
create table held_departments (
    ticket_id     bigint primary key references tickets,
    department_id bigint not null references departments
);
