-- Who ran which maintenance command, and what it counted. Without an end it is running, or was cut off.
create table maintenance_run (
    id         uuid                        not null primary key,
    command    varchar(50)                 not null,
    dry_run    boolean                     not null,
    parameters varchar(200)                not null,
    who        varchar(255)                not null,
    started_at timestamp(6) with time zone not null,
    ended_at   timestamp(6) with time zone,
    counts     varchar(2000),
    failure    varchar(500)
);
create index maintenance_run_command on maintenance_run (command, started_at);
create index maintenance_run_started on maintenance_run (started_at);
