package org.postcommit.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where a webhook leads.
 *
 * @param url http or https, with a host and without user or fragment
 */
record Destination(URI url) {

    static final int MAX_LENGTH = 2_000;

    /**
     * @throws IllegalArgumentException saying what the URL has to be
     */
    static Destination parse(String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("is missing");
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("is longer than " + MAX_LENGTH + " characters");
        }
        try {
            return new Destination(checked(new URI(text.strip())));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is no URL; write it like https://example.org/hooks/mail", e);
        }
    }

    private static URI checked(URI url) {
        if (!"http".equalsIgnoreCase(url.getScheme()) && !"https".equalsIgnoreCase(url.getScheme())) {
            throw new IllegalArgumentException("has to start with https:// or http://");
        }
        if (url.getHost() == null) {
            throw new IllegalArgumentException("names no host");
        }
        if (url.getPort() == 0 || url.getPort() > 65_535) {
            throw new IllegalArgumentException("has a port that does not exist");
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("must not hold a user or password; the signature shows who calls");
        }
        if (url.getRawFragment() != null) {
            throw new IllegalArgumentException("must not have a fragment (#…)");
        }
        return url;
    }

    /**
     * Why nothing is sent there, empty when nothing speaks against it.
     *
     * @param internalToo whether addresses that are not public are allowed
     */
    Optional<String> objection(boolean internalToo) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(url.getHost());
            return internalToo || Arrays.stream(addresses).allMatch(PublicAddress::is)
                    ? Optional.empty()
                    : Optional.of("leads to an address that is not public; POSTCOMMIT_WEBHOOK_INTERNAL=on allows that");
        } catch (UnknownHostException e) {
            return Optional.of("names a host that is not known");
        }
    }
}
