/** Mailboxes where reports arrive, and what is written into them. */
package org.postcommit.it.pop3;
