package org.postcommit.bounce;

/**
 * What was done.
 *
 * @param words for people
 * @param bounced whether a recipient has become BOUNCED
 */
record Effect(String words, boolean bounced) {

    static Effect of(String words) {
        return new Effect(words, false);
    }
}
