package org.postcommit.account;

/** Which addresses can carry a token: the local part may have 64 octets (RFC 5321 §4.5.3.1.1). */
final class TaggedAddress {

    static final int MOST_LOCAL = 64 - 1 - VerpToken.LENGTH;

    private TaggedAddress() {}

    static boolean hasRoom(String address) {
        int at = address.lastIndexOf('@');
        return at > 0
                && at <= MOST_LOCAL
                && address.charAt(0) != '"'
                && address.chars().allMatch(c -> c < 128);
    }
}
