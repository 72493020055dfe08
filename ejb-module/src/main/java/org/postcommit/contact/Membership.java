package org.postcommit.contact;

import java.util.List;
import java.util.OptionalLong;

/** Who belongs to a segment at this moment. */
interface Membership {

    /** Those after a key, in the order of their keys; fewer than asked for only at the end. */
    List<Member> after(String key, int most);

    /** Empty when counting took too long. */
    OptionalLong size();
}
