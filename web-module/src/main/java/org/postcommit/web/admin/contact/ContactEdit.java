package org.postcommit.web.admin.contact;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postcommit.api.FieldError;
import org.postcommit.api.contact.AttributeValue;
import org.postcommit.api.contact.Contact;

/** A contact while somebody types; attributes one in a line, {@code city = Graz}. */
public class ContactEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final boolean isNew;
    private final LinkedHashMap<String, Object> known = new LinkedHashMap<>();
    private String address;
    private String name;
    private String language;
    private String zone;
    private String attributes;

    ContactEdit() {
        this.isNew = true;
    }

    ContactEdit(Contact contact) {
        this.isNew = false;
        this.address = contact.address();
        this.name = contact.name();
        this.language = contact.language();
        this.zone = contact.zone();
        this.known.putAll(contact.attributes());
        this.attributes = contact.attributes().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + AttributeValue.text(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    Contact contact() {
        Map<String, Object> values = new LinkedHashMap<>();
        lines().filter(line -> line.indexOf('=') > 0).forEach(line -> {
            String attribute = line.substring(0, line.indexOf('=')).strip();
            values.put(
                    attribute,
                    value(attribute, line.substring(line.indexOf('=') + 1).strip()));
        });
        return new Contact(address, name, language, zone, values);
    }

    /** A text that looks like a number stays a text when it was one. */
    private Object value(String attribute, String text) {
        Object before = known.get(attribute);
        return before != null && AttributeValue.text(before).equals(text) ? before : AttributeValue.of(text);
    }

    /** What was typed and means nothing. */
    List<FieldError> complaints() {
        return lines().filter(line -> line.indexOf('=') < 1)
                .map(line -> new FieldError(
                        "attributes", "have the line '" + shortened(line) + "'; write it as name = value"))
                .toList();
    }

    private static String shortened(String line) {
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }

    private Stream<String> lines() {
        return attributes == null
                ? Stream.empty()
                : attributes.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    public boolean isNew() {
        return isNew;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getAttributes() {
        return attributes;
    }

    public void setAttributes(String attributes) {
        this.attributes = attributes;
    }
}
