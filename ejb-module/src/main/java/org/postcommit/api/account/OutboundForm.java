package org.postcommit.api.account;

import java.io.Serializable;

/**
 * What can be said about an outbound account.
 *
 * @param name for people
 * @param mailSession JNDI name of the server's mail session; {@code null} for {@code java:jboss/mail/Postcommit}
 * @param from address in the header From
 * @param replyTo address in the header Reply-To; may be {@code null}
 * @param mailsPerConnection after so many mails a connection is closed and another one opened, 1 to 100; {@code null}
 *     for 100
 */
public record OutboundForm(String name, String mailSession, String from, String replyTo, Integer mailsPerConnection)
        implements Serializable {}
