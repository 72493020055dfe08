/** Mailers that ship, tested where the scripted relay is. */
package org.postcommit.mailer;
