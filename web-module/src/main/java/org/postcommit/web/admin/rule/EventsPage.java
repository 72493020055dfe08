package org.postcommit.web.admin.rule;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.postcommit.api.admin.Page;
import org.postcommit.api.rule.EventRow;
import org.postcommit.api.rule.RuleAdmin;
import org.postcommit.web.admin.ListTable;
import org.postcommit.web.admin.Pages;

/** The recorded events, newest first. */
@Named
@ViewScoped
public class EventsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private RuleAdmin admin;

    @Inject
    private HttpServletRequest request;

    private final Pages<EventRow> list = new Pages<>(this::find);
    private KnownEvents events;
    private String type;

    @PostConstruct
    void open() {
        type = request.getParameter("type");
        events = KnownEvents.of(admin);
    }

    private Page<EventRow> find(int page, int size) {
        return admin.events(type, page, size);
    }

    public void filter() {
        list.refresh();
        ListTable.toFirstPage();
    }

    public Pages<EventRow> getList() {
        return list;
    }

    public KnownEvents getEvents() {
        return events;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }
}
