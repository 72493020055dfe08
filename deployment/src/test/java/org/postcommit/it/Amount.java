package org.postcommit.it;

/** How much a test does: little in every build, all of it in the profile {@code load}. */
final class Amount {

    private Amount() {}

    static int crashMails() {
        return Integer.getInteger("postcommit.it.crash-mails", 600);
    }

    static int outageMails() {
        return Integer.getInteger("postcommit.it.outage-mails", 500);
    }

    static int bulkRows() {
        return Integer.getInteger("postcommit.it.bulk-rows", 2_000);
    }

    static int backlogRows() {
        return Integer.getInteger("postcommit.it.backlog-rows", 5_000);
    }

    static int campaignMembers() {
        return Integer.getInteger("postcommit.it.campaign.crash", 1_000);
    }

    static int contacts() {
        return Integer.getInteger("postcommit.it.contacts", 20_000);
    }
}
