-- What the sweep reads: small, because rows leave these indexes when they are final. Lease and claim columns have no
-- index on purpose: claiming stays a heap-only update.
create index recipient_backlog on recipient (created_at, id)
    where queued_at is null and status in ('NOT_SENT', 'FAILED');
create index recipient_window on recipient (queued_at)
    where queued_at is not null and status in ('NOT_SENT', 'FAILED');
create index recipient_forced on recipient (force_queued_at) where force_token is not null;
create index recipient_sent on recipient (sent_at, id) where sent_at is not null;
create index recipient_address on recipient (lower(address) text_pattern_ops);

-- Searching for a part of an address or subject wants trigrams; without the extension it is a scan.
do $$
begin
    create extension if not exists pg_trgm;
    create index recipient_address_part on recipient using gin (lower(address) gin_trgm_ops) with (fastupdate = on);
    create index recipient_subject_part on recipient using gin (lower(subject) gin_trgm_ops) with (fastupdate = on);
exception
    when others then raise notice 'pg_trgm is not to be had, searching will be slower: %', sqlerrm;
end
$$;
