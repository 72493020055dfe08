-- The list sorts everybody by when it was sent, those that were not included.
drop index recipient_sent;
create index recipient_sent on recipient (sent_at desc nulls last, id desc);
