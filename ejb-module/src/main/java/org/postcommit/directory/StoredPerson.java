package org.postcommit.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.postcommit.api.directory.Person;
import org.postcommit.message.EmailAddress;

/** A person of our own table, for changes; {@link PersonQuery} reads. */
@Entity
@Table(name = "person")
class StoredPerson {

    @Id
    private String id;

    private String name;
    private String language;
    private String zone;

    @ElementCollection
    @CollectionTable(name = "person_address", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = CsvImport.BATCH)
    private List<Address> addresses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "person_group", joinColumns = @JoinColumn(name = "person_id"))
    @BatchSize(size = CsvImport.BATCH)
    private Set<Membership> groups = new HashSet<>();

    protected StoredPerson() {}

    /**
     * @param person checked and tidy
     */
    StoredPerson(Person person) {
        this.id = person.id();
        become(person);
    }

    /** Rows that stay the same are left alone. */
    void become(Person person) {
        name = person.name();
        language = person.language();
        zone = person.zone();
        List<Address> newAddresses =
                person.addresses().stream().map(Address::of).toList();
        if (!newAddresses.equals(addresses)) {
            addresses.clear();
            addresses.addAll(newAddresses);
        }
        List<Membership> newGroups =
                person.groups().stream().map(Membership::of).toList();
        groups.retainAll(newGroups);
        groups.addAll(newGroups);
    }

    String id() {
        return id;
    }

    /** An address as it was given, and as it is looked for. */
    @Embeddable
    record Address(
            String address, @Column(name = "address_key") String addressKey) {

        private static Address of(String address) {
            return new Address(address, EmailAddress.parse(address).key());
        }
    }

    /** A group as it was given, and as it is looked for. */
    @Embeddable
    record Membership(
            @Column(name = "group_name", nullable = false) String groupName,
            @Column(name = "group_key", nullable = false) String groupKey) {

        private static Membership of(String name) {
            return new Membership(name, PersonCheck.key(name));
        }
    }
}
