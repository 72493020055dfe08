package org.postcommit.api.mailer;

import java.io.Serializable;

/**
 * The envelope sender, where delivery reports go (RFC 5321 §3.6.3).
 *
 * @param address an address without brackets; empty for the null reverse-path
 */
public record ReversePath(String address) implements Serializable {

    public static final ReversePath NULL = new ReversePath("");
}
