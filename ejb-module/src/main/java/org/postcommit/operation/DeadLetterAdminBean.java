package org.postcommit.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.postcommit.api.ConflictException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.DeadLetterAdmin;
import org.postcommit.api.admin.DeadLetterFilter;
import org.postcommit.api.admin.DeadLetterRow;
import org.postcommit.api.admin.DeadLetterSelection;
import org.postcommit.api.admin.DeadLetterState;
import org.postcommit.api.admin.Page;
import org.postcommit.deadletter.Closed;
import org.postcommit.deadletter.DeadLetters;

/** The operators' door to the dead letters: who may, then what, written down. */
@Stateless
@Local(DeadLetterAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class DeadLetterAdminBean implements DeadLetterAdmin {

    private static final UUID START = new UUID(0, 0);

    @Resource
    private SessionContext context;

    @Inject
    private DeadLetters letters;

    @Inject
    private DeadLetterBatches batches;

    @Inject
    private OperationLog operations;

    @Override
    public Page<DeadLetterRow> find(DeadLetterFilter filter, int page, int size) {
        return letters.find(filter, page, size);
    }

    @Override
    public DeadLetterRow get(UUID id) {
        return letters.get(id).orElseThrow(() -> new NotFoundException("dead letter", id));
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public void replay(UUID id) {
        refuseClosed(get(id));
        if (replay(DeadLetterSelection.of(List.of(id))) == 0) {
            throw new ConflictException("Dead letter " + id + " cannot be replayed: none of its recipients is ERROR or"
                    + " FAILED any more. Discard it.");
        }
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public void discard(UUID id) {
        refuseClosed(get(id));
        discard(DeadLetterSelection.of(List.of(id)));
    }

    private static void refuseClosed(DeadLetterRow letter) {
        if (letter.state() != DeadLetterState.OPEN) {
            throw new ConflictException("Dead letter " + letter.id() + " is " + letter.state() + " already.");
        }
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long replay(DeadLetterSelection selection) {
        return batches("REPLAY_DEAD_LETTER", selection, after -> batches.replay(selection, after, caller()));
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long discard(DeadLetterSelection selection) {
        return batches("DISCARD_DEAD_LETTER", selection, after -> batches.discard(selection, after, caller()));
    }

    @Override
    public long count(DeadLetterSelection selection) {
        return letters.count(selection);
    }

    /** What was done is written down also when a later batch fails. */
    private long batches(String action, DeadLetterSelection selection, Function<UUID, Closed> batch) {
        long total = 0;
        UUID after = START;
        try {
            while (after != null) {
                Closed closed = batch.apply(after);
                total += closed.letters();
                after = closed.last();
            }
        } finally {
            operations.noteApart(action, words(selection), total);
        }
        return total;
    }

    private static String words(DeadLetterSelection selection) {
        return selection.ids() == null
                ? selection.filter().toString()
                : selection.ids().toString();
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}
