package org.postcommit.web.admin.campaign;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.postcommit.api.campaign.CampaignAdmin;
import org.postcommit.api.campaign.CampaignRow;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.web.admin.ListTable;
import org.postcommit.web.admin.Pages;

/** The campaigns, newest first. */
@Named
@ViewScoped
public class CampaignsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private CampaignAdmin admin;

    private String q;
    private CampaignStatus status;
    private final Pages<CampaignRow> list = new Pages<>((page, size) -> admin.find(status, q, page, size));

    public void filter() {
        list.refresh();
        ListTable.toFirstPage();
    }

    public boolean isUnrestricted() {
        return (q == null || q.isBlank()) && status == null;
    }

    public List<CampaignStatus> getStatuses() {
        return List.of(CampaignStatus.values());
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public CampaignStatus getStatus() {
        return status;
    }

    public void setStatus(CampaignStatus status) {
        this.status = status;
    }

    public Pages<CampaignRow> getList() {
        return list;
    }
}
