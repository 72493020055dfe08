package org.postcommit.web.admin.contact;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.postcommit.api.contact.SegmentAdmin;
import org.postcommit.api.contact.SegmentKind;
import org.postcommit.api.contact.SegmentRow;
import org.postcommit.web.admin.ListTable;
import org.postcommit.web.admin.Pages;

/** The groups of people that campaigns write to. */
@Named
@ViewScoped
public class SegmentsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private SegmentAdmin admin;

    private String q;
    private final Pages<SegmentRow> list = new Pages<>((page, size) -> admin.find(q, page, size));

    public void filter() {
        list.refresh();
        ListTable.toFirstPage();
    }

    public String label(SegmentKind kind) {
        return switch (kind) {
            case CONDITION -> "Condition";
            case LIST -> "Fixed list";
            case QUERY -> "Query";
        };
    }

    public boolean isUnrestricted() {
        return q == null || q.isBlank();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public Pages<SegmentRow> getList() {
        return list;
    }
}
