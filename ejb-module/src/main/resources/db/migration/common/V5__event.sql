-- What has happened and was not published yet: written with the change of status, gone once published.
create table event (
    id              uuid                        not null primary key,
    kind            varchar(20)                 not null,
    at              timestamp(6) with time zone not null,
    notification_id uuid,
    recipient_id    uuid
);

-- Who is told by HTTP. While resting_until has not come, or a node holds the lease, nothing is posted to it.
create table webhook (
    id              uuid                        not null primary key,
    url             varchar(2000)               not null,
    secret          varchar(100)                not null,
    kinds           varchar(200)                not null,
    active          boolean                     not null,
    created_at      timestamp(6) with time zone not null,
    delivered       bigint                      not null,
    dropped         bigint                      not null,
    failures_in_row integer                     not null,
    last_at         timestamp(6) with time zone,
    last_result     varchar(300),
    resting_until   timestamp(6) with time zone,
    lease_owner     varchar(80),
    lease_until     timestamp(6) with time zone
);

-- One event for one endpoint; gone once the endpoint has taken it.
create table webhook_delivery (
    id              uuid                        not null primary key,
    webhook_id      uuid                        not null references webhook on delete cascade,
    event_id        uuid                        not null,
    kind            varchar(20)                 not null,
    body            varchar(2000)               not null,
    created_at      timestamp(6) with time zone not null,
    state           varchar(10)                 not null,
    attempts        integer                     not null,
    next_attempt_at timestamp(6) with time zone not null,
    last_result     varchar(300),
    constraint webhook_delivery_once unique (webhook_id, event_id)
);
create index webhook_delivery_due on webhook_delivery (webhook_id, state, next_attempt_at);
