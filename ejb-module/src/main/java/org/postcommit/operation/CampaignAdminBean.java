package org.postcommit.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.Receipt;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.Page;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.CampaignAdmin;
import org.postcommit.api.campaign.CampaignRow;
import org.postcommit.api.campaign.CampaignSample;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.api.campaign.InvalidCampaignException;
import org.postcommit.api.campaign.MemberRow;
import org.postcommit.api.campaign.MemberStatus;
import org.postcommit.campaign.Campaigns;
import org.postcommit.campaign.Samples;
import org.postcommit.submission.TestMail;

/** The door to the campaigns: who may, then what, written down. */
@Stateless
@Local(CampaignAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class CampaignAdminBean implements CampaignAdmin {

    private static final int MOST_TESTS = 10;

    @Resource
    private SessionContext context;

    @Inject
    private OperationLog operations;

    @Inject
    private Campaigns campaigns;

    @Inject
    private Samples samples;

    @Inject
    private TestMail testMail;

    @Override
    public Page<CampaignRow> find(CampaignStatus status, String q, int page, int size) {
        return campaigns.find(status, q, page, size);
    }

    @Override
    public CampaignRow get(String key) {
        return campaigns.get(key);
    }

    @Override
    public List<FieldError> check(Campaign campaign) {
        return campaigns.check(campaign);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public CampaignRow put(Campaign campaign) {
        return noted("PUT_CAMPAIGN", campaigns.put(campaign, caller()));
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public void delete(String key) {
        campaigns.delete(key);
        note("DELETE_CAMPAIGN", key, 1);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public CampaignRow schedule(String key) {
        return schedule(key, null, null);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public CampaignRow schedule(String key, LocalDateTime startAt, String zone) {
        return noted("SCHEDULE_CAMPAIGN", campaigns.schedule(key, startAt, zone, caller()));
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public CampaignRow approve(String key) {
        return noted("APPROVE_CAMPAIGN", campaigns.approve(key, caller()));
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public CampaignRow pause(String key) {
        return noted("PAUSE_CAMPAIGN", campaigns.pause(key));
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public CampaignRow resume(String key) {
        return noted("RESUME_CAMPAIGN", campaigns.resume(key));
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public CampaignRow cancel(String key) {
        return noted("CANCEL_CAMPAIGN", campaigns.cancel(key));
    }

    @Override
    public Page<MemberRow> members(String key, MemberStatus status, int page, int size) {
        return campaigns.members(key, status, page, size);
    }

    @Override
    public CampaignSample sample(String key) {
        return samples.of(key);
    }

    @Override
    public CampaignSample sample(Campaign campaign) {
        return samples.of(campaign);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public List<Receipt> sendTest(String key, List<String> addresses) {
        if (addresses == null || addresses.isEmpty() || addresses.size() > MOST_TESTS) {
            throw new InvalidCampaignException(
                    List.of(new FieldError("to", "has to be one to " + MOST_TESTS + " addresses")));
        }
        CampaignSample sample = samples.of(key);
        List<Receipt> receipts = new ArrayList<>();
        addresses.forEach(address -> receipts.add(testMail.send(sample.mail(), address, caller())));
        note("TEST_CAMPAIGN", key, receipts.size());
        return receipts;
    }

    private CampaignRow noted(String action, CampaignRow row) {
        note(action, row.campaign().key() + " is " + row.status(), row.totals().candidates());
        return row;
    }

    private void note(String action, String what, long selected) {
        operations.note(action, "campaign " + what, selected);
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}
