/** A mailer of somebody else, as the README shows it, and the gateway it talks to. */
package org.postcommit.it.mailer;
