package org.postcommit.api.consent;

import java.util.Set;

/**
 * What readers may do without logging in: the link in their mail shows who they are. Each method takes what the link
 * holds, and throws {@link InvalidLinkException} when it was cut, changed or made by somebody else.
 */
public interface ReaderConsent {

    /** Changes nothing. */
    ReaderPreferences preferences(String link);

    /**
     * Takes back the consent to the topic and store of the mail; again and again makes no difference.
     *
     * @param oneClick whether a mail program did it for the reader (RFC 8058)
     */
    ReaderPreferences unsubscribe(String link, boolean oneClick);

    /**
     * Says yes to the choices named, and no to the others that {@link #preferences} shows.
     *
     * @param wanted {@link ReaderChoice#id ids}; others are passed over
     * @param nothing no mail at all, whatever else is wanted
     */
    ReaderPreferences choose(String link, Set<String> wanted, boolean nothing);

    /** What the link of a mail that asks for confirmation is about; changes nothing. */
    ReaderConfirmation toConfirm(String link);

    /** Says yes; again and again makes no difference. */
    ReaderConfirmation confirm(String link);
}
