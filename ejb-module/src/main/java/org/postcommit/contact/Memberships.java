package org.postcommit.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.postcommit.api.contact.Segment;
import org.postcommit.config.SegmentSettings;
import org.postcommit.message.EmailAddress;

/** Finds out how the members of a segment are found. */
@ApplicationScoped
class Memberships {

    /** Somebody looks at the page meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String LISTED =
            "exists (select 1 from segment_member m where m.segment_key = ? and m.address_key = c.address_key)";

    @Inject
    private ContactQuery contacts;

    @Inject
    private CustomerDatabase customers;

    @Inject
    private SegmentSettings settings;

    /** @param segment without the addresses of its list, which are in the table */
    Membership ofStored(Segment segment) {
        return switch (segment.kind()) {
            case CONDITION -> contacts(ConditionSql.of(segment.condition()));
            case LIST -> contacts(new Clause(LISTED, segment.key()));
            case QUERY -> query(segment);
        };
    }

    /** @param segment checked, need not be stored */
    Membership of(Segment segment) {
        return switch (segment.kind()) {
            case LIST -> contacts(new Clause("c.address_key = any (?)", (Object) keys(segment.addresses())));
            default -> ofStored(segment);
        };
    }

    private static List<String> keys(List<String> addresses) {
        return addresses.stream()
                .map(address -> EmailAddress.parse(address.strip()).key())
                .toList();
    }

    private Membership contacts(Clause clause) {
        return new Membership() {

            @Override
            public List<Member> after(String key, int most) {
                return contacts.after(key, clause, most).stream()
                        .map(StoredContact::member)
                        .toList();
            }

            @Override
            public OptionalLong size() {
                return contacts.count(clause, PATIENCE);
            }
        };
    }

    /** Refuses to be counted when it finds more than it may. */
    private Membership query(Segment segment) {
        var query = new CustomerQuery(segment.query(), settings);
        return new Membership() {

            @Override
            public List<Member> after(String key, int most) {
                return customers.read(segment.source(), connection -> query.page(connection, key, most));
            }

            @Override
            public OptionalLong size() {
                long size = customers.read(segment.source(), query::count);
                if (size > settings.maxRows()) {
                    throw SegmentCheck.fault(
                            "query",
                            "finds more than the " + settings.maxRows() + " that POSTCOMMIT_SEGMENT_MAX_ROWS allows");
                }
                return OptionalLong.of(size);
            }
        };
    }
}
