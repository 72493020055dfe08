package org.postcommit.web.admin.contact;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.postcommit.api.FieldError;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.contact.ContactAdmin;
import org.postcommit.api.contact.InvalidSegmentException;
import org.postcommit.api.contact.Operator;
import org.postcommit.api.contact.Segment;
import org.postcommit.api.contact.SegmentAdmin;
import org.postcommit.api.contact.SegmentKind;
import org.postcommit.api.contact.SegmentPreview;
import org.postcommit.web.admin.Say;
import org.postcommit.web.admin.Visitor;

/** One segment: written, its members looked at, saved. */
@Named
@ViewScoped
public class SegmentPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String LIST = "/admin/segments.xhtml";
    private static final int SAMPLE = 8;
    private static final List<String> FIXED = List.of("address", "name", "language", "zone");

    @EJB
    private SegmentAdmin admin;

    @EJB
    private ContactAdmin contacts;

    @Inject
    private Visitor visitor;

    private String key;
    private String title;
    private SegmentEdit edit;
    private SegmentFaults faults = SegmentFaults.NONE;
    private boolean looked;
    private List<String> fields = List.of();
    private SegmentPreview preview;

    /** With a key the stored segment, else a new one. */
    public void open() {
        try {
            Segment segment = key == null ? null : admin.get(key);
            title = segment == null ? "New segment" : segment.name();
            edit = segment == null ? new SegmentEdit() : new SegmentEdit(segment);
        } catch (NotFoundException e) {
            Say.notFound("There is no such segment.");
            return;
        }
        fields = Stream.concat(FIXED.stream(), contacts.attributes().stream()).toList();
        if (!edit.isFresh()) {
            look(() -> admin.preview(key, SAMPLE));
        }
    }

    /** Something was typed: what is wrong with it now, and whom does it find? A query is asked when somebody says so. */
    public void typed() {
        check();
        preview = null;
        if (edit.getKind() != SegmentKind.QUERY && faults.spareItsMembers()) {
            preview();
        }
    }

    public void preview() {
        Segment segment = edit.segment();
        looked = true;
        look(() -> admin.preview(segment, SAMPLE));
    }

    private void look(Look look) {
        try {
            preview = look.at();
        } catch (InvalidSegmentException e) {
            preview = null;
            faults = new SegmentFaults(e.errors());
            looked = true;
        }
    }

    /** Where a preview comes from. */
    private interface Look {
        SegmentPreview at();
    }

    /** Nobody is told that a name is missing before they had the time to write it. */
    private void check() {
        looked = true;
        faults = new SegmentFaults(admin.check(edit.segment()).stream()
                .filter(error -> !edit.isFresh() || !isUntouched(error.field()))
                .toList());
    }

    private boolean isUntouched(String field) {
        return field.equals("name") && edit.getName() == null || field.equals("key") && edit.getKey() == null;
    }

    /** Stays with the complaints when something is wrong. */
    public String save() {
        looked = true;
        Segment segment = edit.segment();
        List<FieldError> errors = admin.check(segment);
        if (errors.isEmpty() && edit.isFresh() && isTaken(segment.key())) {
            errors = List.of(new FieldError("key", "is taken by another segment; choose another"));
        }
        faults = new SegmentFaults(errors);
        if (!errors.isEmpty()) {
            return null;
        }
        try {
            admin.put(segment);
        } catch (InvalidSegmentException e) {
            faults = new SegmentFaults(e.errors());
            return null;
        }
        return Say.thenGoTo("/admin/segment.xhtml?key=" + segment.key(), "Saved.");
    }

    private boolean isTaken(String wanted) {
        try {
            return admin.get(wanted) != null;
        } catch (NotFoundException e) {
            return false;
        }
    }

    public String delete() {
        try {
            admin.remove(key);
        } catch (NotFoundException e) {
            // what was asked for is so already
        }
        return Say.thenGoTo(LIST, "Deleted: " + title + ".");
    }

    /** What is wrong with a field; empty when nothing is. */
    public String at(String field) {
        return faults.at(field);
    }

    /** What is wrong with one comparison. */
    public String wrongWith(TestEdit test) {
        if (!looked) {
            return "";
        }
        var alone = new Segment("x", "x", null, SegmentKind.CONDITION, test.test(), null, null, null);
        return admin.check(alone).stream()
                .findFirst()
                .map(error -> (error.field().endsWith(".field") ? "The field " : "The value ") + error.message() + ".")
                .orElse("");
    }

    public Operator[] getOperators() {
        return Operator.values();
    }

    public List<String> getSources() {
        return admin.sources();
    }

    /** Whether the visitor may ask the customer's database. */
    public boolean isQueryable() {
        return visitor.isAdmin() && !admin.sources().isEmpty();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getTitle() {
        return title;
    }

    public SegmentEdit getEdit() {
        return edit;
    }

    /** What a comparison can be about. */
    public List<String> getFields() {
        return fields;
    }

    /** {@code null} while nobody knows. */
    public SegmentPreview getPreview() {
        return preview;
    }
}
