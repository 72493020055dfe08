package org.postcommit.message;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Public ids: UUIDv7 (RFC 9562 §5.7), made without asking the database, rising with time. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
