package org.postcommit.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
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
import org.postcommit.api.admin.Selection;
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
    private RecipientActions recipients;

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
    public long replay(DeadLetterSelection selection) {
        long replayed = batches(after -> {
            Closed batch = letters.replay(selection, after, caller());
            if (!batch.recipients().isEmpty()) {
                recipients.resetAttempts(Selection.of(batch.recipients()), caller());
            }
            return batch;
        });
        operations.note("REPLAY_DEAD_LETTER", words(selection), replayed);
        return replayed;
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public long discard(DeadLetterSelection selection) {
        long discarded = batches(after -> letters.discard(selection, after, caller()));
        operations.note("DISCARD_DEAD_LETTER", words(selection), discarded);
        return discarded;
    }

    @Override
    public long count(DeadLetterSelection selection) {
        return letters.count(selection);
    }

    private static long batches(Function<UUID, Closed> batch) {
        long total = 0;
        UUID after = START;
        while (after != null) {
            Closed closed = batch.apply(after);
            total += closed.letters();
            after = closed.last();
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
