package org.postcommit.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who this server is: its name, which stays, and its boot, which is new at each start of the application. */
@ApplicationScoped
public class Node {

    private final String name = System.getProperty("jboss.tx.node.id", System.getProperty("jboss.node.name", "local"));
    private final String boot = UUID.randomUUID().toString().substring(0, 8);

    public String name() {
        return name;
    }

    /** What a lease of this boot carries: {@code name#boot}. */
    public String leaseOwner() {
        return name + "#" + boot;
    }

    /** Whether a lease was taken by this node before it was started the last time: nobody holds it any more. */
    public boolean isEarlierBoot(String leaseOwner) {
        return leaseOwner != null && leaseOwner.startsWith(name + "#") && !leaseOwner.equals(leaseOwner());
    }
}
