package org.postcommit.api.bounce;

/** By what the mail it is about was found, the surest first. */
public enum Confidence {
    /** The report came to the mail's own envelope sender, or names it; its signature is ours. */
    VERP,
    /** The report names the mail's envelope id (RFC 3461 §4.4). */
    ENVELOPE_ID,
    /** The report returns the mail's Message-ID, and names its recipient. */
    MESSAGE_ID,
    /** The report names an address that mail was sent to, which anybody may know: has no effect. */
    ADDRESS,
    /** Nothing was found, or what was found is forged: has no effect. */
    NONE;

    /** Whether the recipient becomes BOUNCED and the address suppressed. */
    public boolean hasEffect() {
        return compareTo(ADDRESS) < 0;
    }
}
