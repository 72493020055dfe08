package org.postcommit.bounce;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;

/** Header text as people read it. */
final class Words {

    private Words() {}

    /** Encoded words (RFC 2047) decoded where that is possible. */
    static String decoded(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return value;
        }
    }
}
