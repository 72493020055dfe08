package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the start check found once the server ran: nothing is delivered until it is mended. */
@ApplicationScoped
class StartFaults {

    private volatile List<String> all = List.of();

    void found(List<String> faults) {
        all = List.copyOf(faults);
    }

    List<String> all() {
        return all;
    }
}
