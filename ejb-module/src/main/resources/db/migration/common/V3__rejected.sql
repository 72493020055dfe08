-- What came through the JMS door and could not be taken in; gone once an operator has retried or discarded it.
create table rejected (
    id           uuid                        not null primary key,
    at           timestamp(6) with time zone not null,
    producer     varchar(255)                not null,
    kind         varchar(20)                 not null,
    size         bigint                      not null,
    summary      varchar(500)                not null,
    reason_count integer                     not null,
    reference    varchar(255)                not null,
    in_queue     boolean                     not null
);
create index rejected_at on rejected (at, id);
create index rejected_reference on rejected (reference);

create table rejected_reason (
    rejected_id uuid          not null references rejected on delete cascade,
    position    integer       not null,
    field       varchar(500)  not null,
    message     varchar(1000) not null,
    primary key (rejected_id, position)
);

create table rejected_body (
    rejected_id uuid     not null primary key references rejected on delete cascade,
    body        ${bytes} not null
);
