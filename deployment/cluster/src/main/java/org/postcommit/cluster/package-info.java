/**
 * Two Postcommit servers on one PostgreSQL, by one command, for trying what happens when a part dies.
 *
 * <p>Rule: it starts what the integration tests start, in the same way.
 */
package org.postcommit.cluster;
