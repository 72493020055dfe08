package org.postcommit.tracking;

import java.util.Optional;
import java.util.UUID;

/**
 * What an address in a tracked mail says.
 *
 * @param url where it leads, empty for the image
 */
record Track(UUID recipient, String url) {

    String text() {
        return recipient + "\n" + url;
    }

    static Optional<Track> read(String text) {
        int end = text.indexOf('\n');
        return end < 0
                ? Optional.empty()
                : Optional.of(new Track(UUID.fromString(text.substring(0, end)), text.substring(end + 1)));
    }
}
