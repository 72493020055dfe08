/** What else a Java team could take, each tuned as its own documentation advises. */
package org.postcommit.benchmark.peers;
