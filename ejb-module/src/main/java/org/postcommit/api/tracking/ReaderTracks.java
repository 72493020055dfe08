package org.postcommit.api.tracking;

/**
 * Counts that a tracked mail was opened, and leads on from its links. Each method takes what the signed address holds and
 * throws {@link org.postcommit.api.NotFoundException} when it was not made here: nobody can be led anywhere that was not
 * in a mail of ours.
 */
public interface ReaderTracks {

    /** The image of a mail was loaded. */
    void opened(String mail);

    /** Where a link leads to: an absolute http or https address, in ASCII. Counts nothing. */
    String target(String link);

    /** A link was followed. */
    void clicked(String link);
}
