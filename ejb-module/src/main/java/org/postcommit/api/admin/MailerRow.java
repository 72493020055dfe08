package org.postcommit.api.admin;

import java.io.Serializable;

/**
 * A mailer that notifications may name.
 *
 * @param relay where its mail goes, {@code null} while it is not deployed and its mails wait
 * @param implementation its class, or the JNDI name of a bean in another deployment; {@code null} while not deployed
 * @param standard whether it takes the mails of types without a mailer of their own
 */
public record MailerRow(String name, String relay, String implementation, boolean standard) implements Serializable {}
