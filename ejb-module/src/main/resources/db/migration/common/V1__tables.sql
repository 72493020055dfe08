-- One row per notification.
create table message (
    id              uuid                        not null primary key,
    type            varchar(100)                not null,
    producer        varchar(255)                not null,
    mode            varchar(10)                 not null,
    mailer          varchar(50)                 not null,
    priority        varchar(10)                 not null,
    on_ambiguous    varchar(20)                 not null,
    envelope_from   varchar(320)                not null,
    created_at      timestamp(6) with time zone not null,
    expires_at      timestamp(6) with time zone,
    idempotency_key varchar(200),
    fingerprint     varchar(64),
    constraint message_idempotency unique (producer, idempotency_key)
);

-- Content rendered once for everybody who gets the same bytes.
create table variant (
    id         uuid         not null primary key,
    message_id uuid         not null references message,
    mail_id    varchar(255) not null,
    language   varchar(35),
    subject    varchar(998) not null,
    size       integer      not null
);

create table content (
    variant_id uuid     not null primary key references variant,
    mime       ${bytes} not null
);

-- The hot row. Type and subject stand here too, so that the operators' list reads one table.
create table recipient (
    id                 uuid                        not null primary key,
    message_id         uuid                        not null references message,
    variant_id         uuid                        not null references variant,
    position           integer                     not null,
    address            varchar(320)                not null,
    name               varchar(255),
    language           varchar(35),
    type               varchar(100)                not null,
    subject            varchar(255)                not null,
    created_at         timestamp(6) with time zone not null,
    priority           varchar(10)                 not null,
    status             varchar(12)                 not null,
    reason             varchar(500),
    success_count      integer                     not null,
    fail_count         integer                     not null,
    ambiguous_count    integer                     not null,
    undelivered_rounds integer                     not null,
    sent_at            timestamp(6) with time zone,
    next_attempt_at    timestamp(6) with time zone,
    queued_at          timestamp(6) with time zone,
    claim_id           uuid,
    lease_owner        varchar(80),
    lease_until        timestamp(6) with time zone,
    attempt_started_at timestamp(6) with time zone,
    force_token        uuid,
    force_queued_at    timestamp(6) with time zone
)${hot};

create table attempt (
    id            uuid                        not null primary key,
    recipient_id  uuid                        not null references recipient,
    at            timestamp(6) with time zone not null,
    outcome       varchar(12)                 not null,
    phase         varchar(10)                 not null,
    smtp_code     integer,
    enhanced_code varchar(12),
    relay         varchar(255),
    node          varchar(80)                 not null,
    duration_ms   integer                     not null,
    traceback     varchar(65535)
);
create index attempt_recipient on attempt (recipient_id, at);

create table suppression (
    address    varchar(320)                not null primary key,
    reason     varchar(30)                 not null,
    evidence   varchar(4000),
    created_at timestamp(6) with time zone not null
);

-- Who did what to which recipients.
create table operation (
    id        uuid                        not null primary key,
    at        timestamp(6) with time zone not null,
    who       varchar(255)                not null,
    action    varchar(20)                 not null,
    selection varchar(4000)               not null,
    selected  bigint                      not null
);

-- A row per job that only one node may do at a time; held by a row lock.
create table turn (
    name varchar(50) not null primary key
);
insert into turn (name) values ('sweep');

create index variant_message on variant (message_id);
create index recipient_message on recipient (message_id);
create index recipient_created on recipient (created_at, id);
create index recipient_status_created on recipient (status, created_at, id);
create index recipient_type_created on recipient (type, created_at, id);
