-- The declared shape of events, as JSON.
create table event_type (
    name    varchar(100)    not null primary key,
    content varchar(100000) not null
);

-- Which events lead to which mails, as JSON.
create table rule (
    name       varchar(100)                not null primary key,
    event      varchar(100)                not null,
    position   varchar(20)                 not null,
    title      varchar(200)                not null,
    template   varchar(100)                not null,
    content    varchar(100000)             not null,
    version    integer                     not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(255)                not null
);

-- Who asked for a rule's mails.
create table subscription (
    rule   varchar(100) not null references rule on delete cascade,
    person varchar(200) not null,
    primary key (rule, person)
);

-- What was raised, kept for a while.
create table raised_event (
    id              uuid                        not null primary key,
    at              timestamp(6) with time zone not null,
    type            varchar(100)                not null,
    action          varchar(50),
    event_key       varchar(200),
    actor           varchar(320),
    producer        varchar(255)                not null,
    idempotency_key varchar(200),
    content         varchar(1000000)            not null,
    fired           integer                     not null,
    failed          integer                     not null,
    constraint raised_event_idempotency unique (producer, idempotency_key)
);
create index raised_event_at on raised_event (at, id);
create index raised_event_type on raised_event (type, at, id);

-- Which rules fired, and which failed although the event's transaction may have been rolled back.
create table evaluation (
    id              uuid                        not null primary key,
    at              timestamp(6) with time zone not null,
    rule            varchar(100)                not null,
    event_type      varchar(100)                not null,
    event_id        uuid                        not null,
    verdict         varchar(10)                 not null,
    reason          varchar(1000),
    notification_id uuid
);
create index evaluation_at on evaluation (at, id);
create index evaluation_rule on evaluation (rule, verdict, at);
create index evaluation_event on evaluation (event_id);

-- Mails of rules that wait for their time and may be called off by other events of the same key.
create table reminder (
    notification_id uuid         not null primary key,
    rule            varchar(100) not null,
    event_key       varchar(200) not null,
    due_at          timestamp(6) with time zone not null
);
create index reminder_key on reminder (event_key, rule);
create index reminder_due on reminder (due_at);
