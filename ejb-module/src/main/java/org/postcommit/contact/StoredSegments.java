package org.postcommit.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.contact.Segment;
import org.postcommit.api.contact.SegmentKind;

/** Segments as they are stored. */
@ApplicationScoped
class StoredSegments implements Segments {

    @Inject
    private SegmentStore store;

    @Inject
    private Memberships memberships;

    @Override
    public boolean exists(String key) {
        return store.exists(key);
    }

    @Override
    public Optional<Instant> changedAt(String key) {
        return store.changedAt(key);
    }

    @Override
    public List<Member> members(String key, String after, int most) {
        Segment segment = store.find(key).orElseThrow(() -> new NotFoundException("segment", key));
        Membership membership = memberships.ofStored(segment);
        if (after.isEmpty() && segment.kind() == SegmentKind.QUERY) {
            membership.size(); // nobody writes to millions by mistake
        }
        return membership.after(after, most);
    }
}
