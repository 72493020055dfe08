package org.postcommit.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.postcommit.api.FieldError;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.Page;
import org.postcommit.api.contact.InvalidSegmentException;
import org.postcommit.api.contact.Segment;
import org.postcommit.api.contact.SegmentKind;
import org.postcommit.api.contact.SegmentPreview;
import org.postcommit.api.contact.SegmentRow;
import org.postcommit.config.SegmentSettings;

/** The segments, for those who look after them. */
@ApplicationScoped
public class SegmentBook {

    @Inject
    private SegmentStore store;

    @Inject
    private Memberships memberships;

    @Inject
    private SegmentSettings settings;

    public Page<SegmentRow> find(String q, int page, int size) {
        return store.page(q, page, size);
    }

    public Segment get(String key) {
        Segment bare = bare(key);
        return new Segment(
                bare.key(),
                bare.name(),
                bare.description(),
                bare.kind(),
                bare.condition(),
                store.addresses(key),
                bare.source(),
                bare.query());
    }

    public List<FieldError> check(Segment segment) {
        return new SegmentCheck(settings.sources()).errorsIn(segment);
    }

    public Segment put(Segment segment, String who) {
        refuse(check(segment));
        if (segment.kind() == SegmentKind.QUERY) {
            preview(segment, 1);
        }
        store.put(segment, who);
        return get(segment.key());
    }

    public void remove(String key) {
        if (!store.remove(key)) {
            throw new NotFoundException("segment", key);
        }
    }

    /** To be called without a transaction. */
    public SegmentPreview preview(String key, int most) {
        Segment segment = bare(key);
        return preview(memberships.ofStored(segment), most, store.addresses(key).size());
    }

    /** To be called without a transaction. */
    public SegmentPreview preview(Segment segment, int most) {
        refuse(new SegmentCheck(settings.sources()).errorsInMembers(segment));
        return preview(memberships.of(segment), most, segment.addresses().size());
    }

    public List<String> sources() {
        return settings.sources();
    }

    private static SegmentPreview preview(Membership membership, int most, int listed) {
        OptionalLong size = membership.size();
        return new SegmentPreview(
                size.isPresent() ? size.getAsLong() : null,
                listed == 0 || size.isEmpty() ? 0 : listed - Math.toIntExact(size.getAsLong()),
                membership.after("", most).stream().map(Member::contact).toList());
    }

    private Segment bare(String key) {
        return store.find(key).orElseThrow(() -> new NotFoundException("segment", key));
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidSegmentException(errors);
        }
    }
}
