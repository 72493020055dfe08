package org.postcommit.web.admin.template;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Receipt;
import org.postcommit.api.template.InvalidTemplateException;
import org.postcommit.api.template.TemplateAdmin;
import org.postcommit.web.admin.Say;

/** The dialog that sends what the preview shows. */
@Named
@ViewScoped
public class TestMail implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private TemplateAdmin admin;

    @Inject
    private TemplatePage page;

    private String address;
    private List<String> errors = List.of();
    private UUID recipient;

    public void begin() {
        errors = List.of();
    }

    public void send() {
        errors = List.of();
        if (address == null) {
            errors = List.of("The address is missing.");
            return;
        }
        try {
            Receipt receipt =
                    admin.sendTest(page.getPreview().request(page.getEdit().content()), address);
            recipient = receipt.recipients().get(0).id();
            Say.done("A test is on its way to " + address + ".");
            Say.toScript("sent", true);
        } catch (InvalidNotificationException e) {
            errors = said(e.errors());
        } catch (InvalidTemplateException e) {
            errors = said(e.errors());
        }
    }

    /** Whoever fills in one address does not count it. */
    private static List<String> said(List<FieldError> errors) {
        return errors.stream()
                .map(error -> (error.field().startsWith("to[") ? "The address" : error.field()) + " " + error.message())
                .toList();
    }

    /** Who the last test went to; {@code null} when there was none yet. */
    public UUID getRecipient() {
        return recipient;
    }

    public List<String> getErrors() {
        return errors;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address == null ? null : address.strip();
    }
}
