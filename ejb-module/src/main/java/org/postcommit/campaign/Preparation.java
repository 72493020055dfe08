package org.postcommit.campaign;

/** What was counted while members became mails. */
record Preparation(
        long candidates,
        long duplicate,
        long notOptedIn,
        long suppressed,
        long failed,
        long calledOff,
        long prepared,
        String counts) {}
