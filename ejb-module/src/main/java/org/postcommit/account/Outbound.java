package org.postcommit.account;

/**
 * Through which relay mail leaves, and as whom.
 *
 * @param mailer the name delivery finds the connection by
 * @param from address in the header From
 * @param replyTo address in the header Reply-To; may be {@code null}
 * @param mailSession JNDI name
 * @param mailsPerConnection then another connection is opened
 */
public record Outbound(
        String key,
        String mailer,
        String from,
        String replyTo,
        String name,
        String mailSession,
        int mailsPerConnection,
        boolean stored) {

    /** The account of the environment. */
    public static final String DEFAULT = "default";

    static final String STANDARD_SESSION = "java:jboss/mail/Postcommit";
    static final String STANDARD_MAILER = "smtp";
    static final int MOST_MAILS = 100;

    private static final String OWN_MAILER = "account-";

    /** Whether it needs connections of its own. */
    public boolean hasOwnMailer() {
        return mailer.equals(ownMailer(key));
    }

    /** Whether it sends through the relay of the settings. */
    public boolean isStandardSession() {
        return mailSession.equals(STANDARD_SESSION);
    }

    static String mailer(String key, String mailSession, int mailsPerConnection) {
        boolean standard = mailSession.equals(STANDARD_SESSION) && mailsPerConnection == MOST_MAILS;
        return standard ? STANDARD_MAILER : ownMailer(key);
    }

    private static String ownMailer(String key) {
        return OWN_MAILER + key;
    }
}
