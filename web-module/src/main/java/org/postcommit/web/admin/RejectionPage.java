package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.postcommit.api.ConflictException;
import org.postcommit.api.FieldError;
import org.postcommit.api.IdempotencyConflictException;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.Receipt;
import org.postcommit.api.admin.RejectedAdmin;
import org.postcommit.api.admin.RejectedDetail;
import org.postcommit.api.admin.RejectedRow;

/** One rejected message: why, what came, and a way to mend it. */
@Named
@ViewScoped
public class RejectionPage implements Serializable {

    private static final long serialVersionUID = 1;
    /** What is longer is no pleasure to edit in a browser. */
    private static final int MAX_EDITED = 1 << 20;

    @EJB
    private RejectedAdmin admin;

    private String id;
    private RejectedRow row;
    private List<FieldError> reasons;
    private boolean stillWrong;
    private boolean kept;
    private boolean shown;
    private boolean base64;
    private String body;

    public void open() {
        try {
            RejectedDetail detail = admin.get(UUID.fromString(id));
            row = detail.row();
            reasons = detail.reasons();
            kept = detail.body() != null;
            shown = kept && detail.body().length() <= MAX_EDITED;
            base64 = detail.base64();
            body = shown ? detail.body() : null;
        } catch (IllegalArgumentException | NullPointerException | NotFoundException e) {
            Say.notFound("There is no such rejected message.");
        }
    }

    public String retry() {
        try {
            Receipt receipt = admin.retry(row.id(), Objects.requireNonNullElse(body, ""));
            return leave("Submitted as notification " + receipt.id() + ", "
                    + Words.recipients(receipt.recipients().size()) + ".");
        } catch (InvalidNotificationException e) {
            return stay(e.errors());
        } catch (IdempotencyConflictException e) {
            return stay(List.of(new FieldError("idempotencyKey", e.getMessage())));
        } catch (ConflictException e) {
            return stay(List.of(new FieldError("message", e.getMessage())));
        } catch (NotFoundException e) {
            return leave("Somebody else has dealt with it already.");
        }
    }

    public String discard() {
        try {
            admin.discard(row.id());
            return leave("Discarded.");
        } catch (ConflictException e) {
            return stay(List.of(new FieldError("message", e.getMessage())));
        } catch (NotFoundException e) {
            return leave("Somebody else has dealt with it already.");
        }
    }

    private String stay(List<FieldError> errors) {
        reasons = errors;
        stillWrong = true;
        return null;
    }

    private static String leave(String message) {
        return Say.thenGoTo("/admin/rejected.xhtml", message);
    }

    public RejectedRow getRow() {
        return row;
    }

    /** Why it was rejected, or why the last try failed. */
    public List<FieldError> getReasons() {
        return reasons;
    }

    public boolean isStillWrong() {
        return stillWrong;
    }

    public boolean isKept() {
        return kept;
    }

    /** Whether the body is here to be read and edited. */
    public boolean isShown() {
        return shown;
    }

    public boolean isBase64() {
        return base64;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
