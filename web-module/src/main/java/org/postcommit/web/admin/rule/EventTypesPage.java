package org.postcommit.web.admin.rule;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.postcommit.api.FieldError;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.FieldKind;
import org.postcommit.api.rule.InvalidRuleException;
import org.postcommit.api.rule.RuleAdmin;
import org.postcommit.web.admin.Say;

/** The declared event types, and those that were seen and could be declared. */
@Named
@ViewScoped
public class EventTypesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private RuleAdmin admin;

    private List<EventType> types;
    private KnownEvents events;
    private EventTypeEdit edit = new EventTypeEdit(new EventType(null, null, null, null), true);
    private List<FieldError> errors = List.of();
    private EventType leaving;

    @PostConstruct
    void look() {
        types = admin.eventTypes();
        events = KnownEvents.of(admin);
    }

    public void add() {
        open(new EventTypeEdit(new EventType(null, null, null, null), true));
    }

    /** Starts from what the last event of that type looked like. */
    public void declare(String name) {
        open(new EventTypeEdit(events.type(name, admin), true));
    }

    public void edit(EventType type) {
        open(new EventTypeEdit(type, false));
    }

    private void open(EventTypeEdit opened) {
        edit = opened;
        errors = List.of();
    }

    /** Leaves the dialog open with the errors when something is wrong. */
    public void save() {
        errors = edit.complaints();
        try {
            if (errors.isEmpty() && isNameTaken()) {
                errors = List.of(new FieldError("name", "is declared already; edit that one"));
            }
            if (errors.isEmpty()) {
                Say.done("Saved: " + admin.putEventType(edit.type()).name() + ".");
                look();
            }
        } catch (InvalidRuleException e) {
            errors = e.errors();
        }
        Say.toScript("saved", errors.isEmpty());
    }

    private boolean isNameTaken() {
        String name = edit.type().name();
        return edit.isFresh()
                && admin.eventTypes().stream().anyMatch(type -> type.name().equals(name));
    }

    public void askToDelete(EventType type) {
        leaving = type;
    }

    public void delete() {
        try {
            admin.deleteEventType(leaving.name());
        } catch (NotFoundException e) {
            // what was asked for is so already
        }
        Say.done("No longer declared: " + leaving.name() + ".");
        leaving = null;
        look();
    }

    /** The entries of a map, which pages can walk through. */
    public List<Map.Entry<String, FieldKind>> fields(EventType type) {
        return List.copyOf(type.fields().entrySet());
    }

    public List<FieldKind> getKinds() {
        return List.of(FieldKind.values());
    }

    public List<EventType> getTypes() {
        return types;
    }

    public KnownEvents getEvents() {
        return events;
    }

    public EventTypeEdit getEdit() {
        return edit;
    }

    public List<FieldError> getErrors() {
        return errors;
    }

    public EventType getLeaving() {
        return leaving;
    }
}
