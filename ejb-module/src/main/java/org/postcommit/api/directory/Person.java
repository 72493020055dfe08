package org.postcommit.api.directory;

import java.io.Serializable;
import java.util.List;

/**
 * Somebody a rule can write to.
 *
 * @param id what events and rules call the person, for example a login name: a letter or digit, followed by letters,
 *     digits and {@code . _ @ + : -}, at most 200 characters. Nobody minds the case; Postcommit's own table keeps lower
 *     case.
 * @param name display name, at most 255 characters, may be {@code null}
 * @param addresses where mail goes, the preferred address first; each an addr-spec (RFC 5322 §3.4.1, RFC 6531 for
 *     non-ASCII) of at most 254 octets
 * @param language BCP 47 tag such as {@code de} or {@code pt-BR}; the default language when {@code null}
 * @param zone IANA time zone such as {@code Europe/Berlin}; the default zone when {@code null}
 * @param groups names of the groups the person is in, each at most 100 characters; nobody minds the case
 */
public record Person(String id, String name, List<String> addresses, String language, String zone, List<String> groups)
        implements Serializable {

    public Person {
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        groups = groups == null ? List.of() : List.copyOf(groups);
    }
}
