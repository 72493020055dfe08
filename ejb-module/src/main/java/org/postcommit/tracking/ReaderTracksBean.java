package org.postcommit.tracking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.tracking.ReaderTracks;

/** Open to everybody: the signature shows that the address stood in a mail of ours. */
@Stateless
@Local(ReaderTracks.class)
@PermitAll
public class ReaderTracksBean implements ReaderTracks {

    @Inject
    private Tracking tracking;

    @Inject
    private Tracks tracks;

    @Override
    public void opened(String mail) {
        tracks.opened(read(mail, String::isEmpty).recipient());
    }

    @Override
    public String target(String link) {
        return read(link, url -> !url.isEmpty()).url();
    }

    @Override
    public void clicked(String link) {
        tracks.clicked(read(link, url -> !url.isEmpty()).recipient());
    }

    private Track read(String sealed, Predicate<String> fit) {
        return tracking.seal()
                .open(sealed)
                .flatMap(Track::read)
                .filter(track -> fit.test(track.url()))
                .orElseThrow(() -> new NotFoundException("such", "link"));
    }
}
