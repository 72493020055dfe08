-- When a campaign was approved: what was changed since has not been.
alter table campaign add column approved_at timestamp(6) with time zone;
create index campaign_by_segment on campaign (segment);
