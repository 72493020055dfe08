package org.postcommit.api.account;

import java.util.List;

/**
 * The accounts that mail leaves through and that reports come back to. The account {@code default} is given by the
 * environment until one of that key is stored, and again after that one was deleted. Reading needs viewer, operator or
 * admin; testing operator or admin; changing admin.
 *
 * <p>Methods that take a key throw {@code NotFoundException} when there is no such account, but for those that store.
 */
public interface AccountAdmin {

    /** By key. */
    List<OutboundRow> outbound();

    OutboundRow outbound(String key);

    /**
     * Stores an account, new or in the place of the one with this key. Counts on all nodes within seconds.
     *
     * @param key lower-case letters, digits and hyphens, at most 40
     * @throws InvalidAccountException naming everything that is wrong
     */
    OutboundRow putOutbound(String key, OutboundForm form);

    /**
     * Removes a stored account.
     *
     * @throws org.postcommit.api.ConflictException while mails that are NOT_SENT or FAILED need its connections
     */
    void deleteOutbound(String key);

    /** Connects to the relay, logs in, sends nothing. */
    ConnectionTest testOutbound(String key);

    /** By key. */
    List<InboundRow> inbound();

    InboundRow inbound(String key);

    /**
     * Stores an account, new or in the place of the one with this key. Counts on all nodes within seconds.
     *
     * @param key lower-case letters, digits and hyphens, at most 40
     * @throws InvalidAccountException naming everything that is wrong
     */
    InboundRow putInbound(String key, InboundForm form);

    /** The mailbox is not read any more; what was read stays. */
    void deleteInbound(String key);

    /** Connects to the mailbox, logs in, leaves everything in it. */
    ConnectionTest testInbound(String key);
}
