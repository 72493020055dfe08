package org.postcommit.event;

import java.util.List;
import org.postcommit.api.event.DeliveryEvent;

/** A way out for events. Every bean of this type gets every event. */
public interface Channel {

    /** Takes the events over as part of the transaction in progress; what it throws makes them come again. */
    void send(List<DeliveryEvent> events);

    /** That transaction was committed. */
    default void committed() {}
}
