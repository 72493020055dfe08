/**
 * Campaigns: a batch job turns a segment into rows and the rows into mails.
 *
 * <p>The way through: {@code CampaignClockwork} runs the job for {@code DueCampaigns}; its steps begin ({@code Runs},
 * {@code Freezing}), read the segment ({@code Expansion}) and hand mails over ({@code HandOver}, {@code Posting});
 * {@code EndingCampaigns} ends what is done. People change campaigns through {@code Campaigns}.
 *
 * <p>Rule: the members' rows are the checkpoint. What becomes of a member is written in the transaction that stores its mail,
 * under the lock of the campaign's row, by the one run that holds the lease: so that everybody gets exactly one mail,
 * wherever a server stops. The job never talks SMTP.
 */
package org.postcommit.campaign;
