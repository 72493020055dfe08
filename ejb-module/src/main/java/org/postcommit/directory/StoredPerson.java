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
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;

/** A person of our own table as questions see it; {@link PersonStore} writes. */
@Entity
@Immutable
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
    private List<Address> addresses;

    @ElementCollection
    @CollectionTable(name = "person_group", joinColumns = @JoinColumn(name = "person_id"))
    private Set<Membership> groups;

    protected StoredPerson() {}

    /** An address as it was given, and as it is looked for. */
    @Embeddable
    record Address(
            String address, @Column(name = "address_key") String addressKey) {}

    /** A group as it was given, and as it is looked for. */
    @Embeddable
    record Membership(
            @Column(name = "group_name") String groupName,
            @Column(name = "group_key") String groupKey) {}
}
