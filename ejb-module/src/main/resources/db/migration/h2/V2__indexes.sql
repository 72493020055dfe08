create index recipient_backlog on recipient (status, queued_at);
create index recipient_lease on recipient (lease_until);
create index recipient_forced on recipient (force_token);
create index recipient_sent on recipient (sent_at, id);
create index recipient_address on recipient (address);
