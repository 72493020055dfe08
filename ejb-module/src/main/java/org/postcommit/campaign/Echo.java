package org.postcommit.campaign;

/** What readers made of a campaign's mails. */
record Echo(long complained, long unsubscribed, long opened, long clicked) {

    static final Echo NONE = new Echo(0, 0, 0, 0);
}
