package org.postcommit.account;

import org.postcommit.api.account.Tls;

/**
 * A POP3 mailbox where reports arrive.
 *
 * @param address whose mail arrives in it; campaigns send as this one
 * @param verp whether mails with this envelope sender get one of their own each
 */
public record Inbound(
        String key,
        String address,
        boolean verp,
        String name,
        String host,
        int port,
        String user,
        String password,
        Tls tls,
        boolean stored) {

    /** The account of the environment. */
    public static final String DEFAULT = "default";

    @Override
    public String toString() {
        return "Inbound[" + key + ", " + user + " at " + host + ":" + port + ", " + tls.word() + ", " + address + "]";
    }
}
