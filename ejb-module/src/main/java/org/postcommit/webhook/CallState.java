package org.postcommit.webhook;

/** Where a call stands that no endpoint has answered well yet. */
enum CallState {
    WAITING,
    GIVEN_UP
}
