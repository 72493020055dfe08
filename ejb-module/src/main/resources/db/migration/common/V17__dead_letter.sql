-- What the broker gave up on: deliveries that ended in its dead-letter queue and left somebody as ERROR.
create table dead_letter (
    id        uuid                        not null primary key,
    at        timestamp(6) with time zone not null,
    queue     varchar(255)                not null,
    body      varchar(4000)               not null,
    reason    varchar(500)                not null,
    reference varchar(255),
    state     varchar(10)                 not null,
    closed_at timestamp(6) with time zone,
    closed_by varchar(255),
    constraint dead_letter_reference unique (reference)
);
create index dead_letter_at on dead_letter (at, id);
create index dead_letter_state on dead_letter (state, at, id);

create table dead_letter_recipient (
    dead_letter_id uuid not null references dead_letter on delete cascade,
    recipient_id   uuid not null references recipient on delete cascade,
    primary key (dead_letter_id, recipient_id)
);
create index dead_letter_recipient_recipient on dead_letter_recipient (recipient_id);
