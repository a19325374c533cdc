-- Who is in copy of the mail about a ticket, in lower case: those whom its customer wrote to beside us.
create table ticket_copies (
    ticket_id bigint      not null references tickets,
    address   text        not null check (char_length(address) between 3 and 254),
    since     timestamptz not null,
    primary key (ticket_id, address)
);
