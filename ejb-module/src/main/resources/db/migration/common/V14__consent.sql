-- What can be consented to, in words for those who choose.
create table consent_topic (
    topic_key   varchar(100) not null primary key,
    name        varchar(200) not null,
    description varchar(1000)
);

-- What stands now, a row per address, topic and store; the keys are in lower case, store 0 is all stores, topic * is everything.
-- granted is null while nobody has decided, requested_at is set while a confirmation is waited for.
create table consent (
    address      varchar(320)                not null,
    topic        varchar(100)                not null,
    store        integer                     not null,
    granted      boolean,
    requested_at timestamp(6) with time zone,
    source       varchar(100)                not null,
    evidence     varchar(4000),
    language     varchar(35),
    changed_at   timestamp(6) with time zone not null,
    changed_by   varchar(255),
    primary key (address, topic, store)
);
create index consent_changed on consent (changed_at, address, topic, store);
create index consent_topic_store on consent (topic, store);

-- How it came about, kept as proof; rows are only added.
create table consent_event (
    id          uuid                        not null primary key,
    address     varchar(320)                not null,
    topic       varchar(100)                not null,
    store       integer                     not null,
    state       varchar(10)                 not null,
    source      varchar(100)                not null,
    evidence    varchar(4000),
    at          timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(255),
    campaign_id uuid
);
create index consent_event_address on consent_event (address, id);
create index consent_event_campaign on consent_event (campaign_id, state);

-- What became of mails that are tracked; nobody is tracked who was not asked for it.
create table tracking (
    recipient_id uuid                        not null primary key references recipient on delete cascade,
    opened_at    timestamp(6) with time zone,
    opens        integer                     not null,
    clicked_at   timestamp(6) with time zone,
    clicks       integer                     not null
);
