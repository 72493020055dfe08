package org.postcommit.benchmark.load;

import java.util.List;

/** An application that sends mail the way one contender wants it. Called by many threads at once. */
public interface Application {

    /** One mail to one recipient, enqueued in a transaction of its own that is durable when this returns. */
    void order(String address) throws Exception;

    /** One mail to each of many recipients, enqueued in one transaction. */
    void newsletter(List<String> addresses) throws Exception;

    /** Lets what is enqueued leave, or lie. */
    void deliver(boolean on) throws Exception;
}
