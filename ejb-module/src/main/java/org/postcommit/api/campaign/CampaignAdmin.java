package org.postcommit.api.campaign;

import java.time.LocalDateTime;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.Receipt;
import org.postcommit.api.admin.Page;

/**
 * Campaigns for those who look after mail. Everybody may read; the role {@link org.postcommit.api.Roles#OPERATOR} may
 * pause, resume and cancel; only {@link org.postcommit.api.Roles#ADMIN} may write, schedule and approve. Who does what is
 * written down. Where the state does not allow something, {@link org.postcommit.api.ConflictException} says so.
 */
public interface CampaignAdmin {

    /**
     * Newest first.
     *
     * @param status {@code null} for all
     * @param q part of a key or name; {@code null} for all
     */
    Page<CampaignRow> find(CampaignStatus status, String q, int page, int size);

    /**
     * @throws org.postcommit.api.NotFoundException when there is no such campaign
     */
    CampaignRow get(String key);

    /** What is wrong with a campaign; empty when it could be scheduled. */
    List<FieldError> check(Campaign campaign);

    /**
     * Adds or replaces a draft.
     *
     * @throws InvalidCampaignException naming everything that is wrong
     */
    CampaignRow put(Campaign campaign);

    /** Drafts, and what is over; the mails and their recipients stay. */
    void delete(String key);

    /** Starts it at its time, or at once when it has none; asks for approval first where that is required. */
    CampaignRow schedule(String key);

    /**
     * As {@link #schedule(String)}, at another time than the draft's.
     *
     * @param startAt local time; {@code null} for the draft's
     * @param zone {@code null} for the draft's
     * @throws InvalidCampaignException naming everything that is wrong
     */
    CampaignRow schedule(String key, LocalDateTime startAt, String zone);

    /** By somebody else than who scheduled it. */
    CampaignRow approve(String key);

    /** Nothing new is written; what was handed over to delivery, some hundred mails, still goes. */
    CampaignRow pause(String key);

    /** Goes on where it stopped, also after a failure. */
    CampaignRow resume(String key);

    /** For good; mails that are being sent at this moment cannot be held back. */
    CampaignRow cancel(String key);

    /**
     * In the order in which mails are written.
     *
     * @param status {@code null} for all
     */
    Page<MemberRow> members(String key, MemberStatus status, int page, int size);

    /** What the segment's first member would get, or does get; stores and sends nothing. */
    CampaignSample sample(String key);

    /** As {@link #sample(String)}, of a campaign that is still being written. */
    CampaignSample sample(Campaign campaign);

    /** Sends the sample to these addresses, which need not have agreed to anything; at most ten. */
    List<Receipt> sendTest(String key, List<String> addresses);
}
