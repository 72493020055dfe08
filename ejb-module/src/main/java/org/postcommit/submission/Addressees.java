package org.postcommit.submission;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.postcommit.api.Addressee;
import org.postcommit.api.Notification;
import org.postcommit.message.EmailAddress;
import org.postcommit.suppression.SuppressionList;

/** Everybody a notification goes to: To before Cc before Bcc, each address once. */
record Addressees(Notification notification) {

    Collection<Addressee> distinct() {
        Map<String, Addressee> byAddress = new LinkedHashMap<>();
        Stream.of(notification.to(), notification.cc(), notification.bcc())
                .flatMap(Collection::stream)
                .forEach(a -> byAddress.putIfAbsent(
                        SuppressionList.key(EmailAddress.parse(a.address()).toString()), a));
        return byAddress.values();
    }
}
