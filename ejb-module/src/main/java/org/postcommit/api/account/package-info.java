/**
 * Accounts: outbound, through which mail leaves, and inbound, the mailboxes where reports come back.
 *
 * <p>Rule: a password goes in and never comes out.
 */
package org.postcommit.api.account;
