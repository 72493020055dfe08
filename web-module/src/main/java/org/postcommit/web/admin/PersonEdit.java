package org.postcommit.web.admin;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.postcommit.api.directory.Person;

/** A person while somebody types; addresses and groups one in a line. */
public class PersonEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final boolean isNew;
    private String id;
    private String name;
    private String addresses;
    private String language;
    private String zone;
    private String groups;

    PersonEdit() {
        this.isNew = true;
    }

    PersonEdit(Person person) {
        this.isNew = false;
        this.id = person.id();
        this.name = person.name();
        this.addresses = String.join("\n", person.addresses());
        this.language = person.language();
        this.zone = person.zone();
        this.groups = String.join("\n", person.groups());
    }

    Person person() {
        return new Person(id, name, lines(addresses), language, zone, lines(groups));
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    public boolean isNew() {
        return isNew;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
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

    public String getGroups() {
        return groups;
    }

    public void setGroups(String groups) {
        this.groups = groups;
    }
}
