package org.postcommit.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.ConflictException;
import org.postcommit.api.FieldError;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.Page;
import org.postcommit.api.contact.Segment;
import org.postcommit.api.contact.SegmentAdmin;
import org.postcommit.api.contact.SegmentKind;
import org.postcommit.api.contact.SegmentPreview;
import org.postcommit.api.contact.SegmentRow;
import org.postcommit.campaign.OpenCampaigns;
import org.postcommit.contact.SegmentBook;

/** The operators' door to the segments: who may, then what, written down. */
@Stateless
@Local(SegmentAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class SegmentAdminBean implements SegmentAdmin {

    @Resource
    private SessionContext context;

    @Inject
    private OperationLog operations;

    @Inject
    private SegmentBook segments;

    @Inject
    private OpenCampaigns campaigns;

    @Override
    public Page<SegmentRow> find(String q, int page, int size) {
        return segments.find(q, page, size);
    }

    @Override
    public Segment get(String key) {
        return segments.get(key);
    }

    @Override
    public List<FieldError> check(Segment segment) {
        return segments.check(segment);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public Segment put(Segment segment) {
        Segment stored = segments.put(segment, context.getCallerPrincipal().getName());
        operations.note("PUT_SEGMENT", "segment " + stored.key() + " " + stored.kind(), 1);
        return stored;
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public void remove(String key) {
        List<String> users = campaigns.writingTo(key);
        if (!users.isEmpty()) {
            throw new ConflictException(
                    "Segment " + key + " is used by the campaigns " + users + ": cancel or delete them first.");
        }
        segments.remove(key);
        operations.note("REMOVE_SEGMENT", "segment " + key, 1);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SegmentPreview preview(String key, int most) {
        return segments.preview(key, most);
    }

    /** A query is a word to a database of the customer's: not everybody's to say. */
    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SegmentPreview preview(Segment segment, int most) {
        if (segment.kind() == SegmentKind.QUERY && !context.isCallerInRole(Roles.ADMIN)) {
            throw new EJBAccessException("Trying a query needs the role " + Roles.ADMIN + ".");
        }
        return segments.preview(segment, most);
    }

    @Override
    public List<String> sources() {
        return segments.sources();
    }
}
