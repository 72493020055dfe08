/**
 * Accounts: outbound, through which mail leaves, and inbound, the mailboxes where reports about it arrive; and the
 * envelope sender that tells them apart (VERP, RFC 5233 subaddresses).
 *
 * <p>Rule: what every mail asks is answered from memory.
 */
package org.postcommit.account;
