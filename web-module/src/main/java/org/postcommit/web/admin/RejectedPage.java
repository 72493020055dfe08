package org.postcommit.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.postcommit.api.admin.RejectedAdmin;

/** The rejected list, newest first. */
@Named
@ViewScoped
public class RejectedPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private RejectedAdmin admin;

    private RejectedList list;

    @PostConstruct
    void open() {
        list = new RejectedList(admin);
    }

    public RejectedList getList() {
        return list;
    }
}
