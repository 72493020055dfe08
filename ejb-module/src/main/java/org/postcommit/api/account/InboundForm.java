package org.postcommit.api.account;

import java.io.Serializable;

/**
 * What can be said about an inbound account, a POP3 mailbox (RFC 1939).
 *
 * @param name for people
 * @param port {@code null} for 110, or 995 with implicit TLS
 * @param password {@code null} keeps the one that is stored; needed again for another host, port, user or protection
 * @param tls {@code null} for none
 * @param address whose mail arrives in it; mails that are sent with it as envelope sender report back here
 * @param verp whether each of those gets an envelope sender of its own, {@code local+token@domain}; the mailbox has to
 *     take those too
 */
public record InboundForm(
        String name, String host, Integer port, String user, String password, Tls tls, String address, boolean verp)
        implements Serializable {

    @Override
    public String toString() {
        return "InboundForm[" + name + ", " + host + ":" + port + ", " + user + ", " + tls + ", " + address + "]";
    }
}
